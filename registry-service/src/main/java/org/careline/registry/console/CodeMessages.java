package org.careline.registry.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for the codes of closed lists. English stands in {@code messages/codes_en.properties}. */
@MessageBundle(value = "codes", locale = "zh")
interface CodeMessages {
    @Message("{#when code}{#is '1'}男{#is '2'}女{#is '9'}未说明{#else}未知{/when}")
    String sex(String code);

    @Message(
            "{#when code}{#is '01'}居民身份证{#is '02'}户口簿{#is '03'}护照{#is '06'}港澳通行证{#is '07'}台湾通行证{#is '08'}港澳台居住证{#is '09'}外国人永久居留证{#else}没有证件或身份不明{/when}")
    String documentType(String code);

    @Message(
            "{#when code}{#is '01'}汉族{#is '02'}蒙古族{#is '03'}回族{#is '04'}藏族{#is '05'}维吾尔族{#is '06'}苗族{#is '07'}彝族{#is '08'}壮族{#is '09'}布依族{#is '10'}朝鲜族{#is '11'}满族{#is '12'}侗族{#is '13'}瑶族{#is '14'}白族{#is '15'}土家族{#is '16'}哈尼族{#is '17'}哈萨克族{#is '18'}傣族{#is '19'}黎族{#is '20'}傈僳族{#is '21'}佤族{#is '22'}畲族{#is '23'}高山族{#is '24'}拉祜族{#is '25'}水族{#is '26'}东乡族{#is '27'}纳西族{#is '28'}景颇族{#is '29'}柯尔克孜族{#is '30'}土族{#is '31'}达斡尔族{#is '32'}仫佬族{#is '33'}羌族{#is '34'}布朗族{#is '35'}撒拉族{#is '36'}毛南族{#is '37'}仡佬族{#is '38'}锡伯族{#is '39'}阿昌族{#is '40'}普米族{#is '41'}塔吉克族{#is '42'}怒族{#is '43'}乌孜别克族{#is '44'}俄罗斯族{#is '45'}鄂温克族{#is '46'}德昂族{#is '47'}保安族{#is '48'}裕固族{#is '49'}京族{#is '50'}塔塔尔族{#is '51'}独龙族{#is '52'}鄂伦春族{#is '53'}赫哲族{#is '54'}门巴族{#is '55'}珞巴族{#is '56'}基诺族{#is '97'}其他{#is '98'}外国血统中国籍人士{#else}未填{/when}")
    String ethnicity(String code);

    @Message("{#when code}{#is '1'}城镇{#is '2'}农村{#is '9'}不详{#else}未填{/when}")
    String householdType(String code);

    @Message("{#when code}{#is 'able'}能尽责{#is 'absent'}不在本地或失联{#is 'weak'}能力不足{#else}告知可能带来危险{/when}")
    String standing(String code);

    @Message(
            "{#when code}{#is 'schizophrenia'}精神分裂症{#is 'schizoaffective'}分裂情感性障碍{#is 'delusional'}持久的妄想性障碍（偏执性精神病）{#is 'bipolar'}双相（情感）障碍{#is 'epilepsy-related'}癫痫所致精神障碍{#is 'intellectual-disability-related'}精神发育迟滞伴发精神障碍{#is 'severe-depression'}重度抑郁发作{#is 'substance-related'}精神活性物质所致精神障碍{#is 'other'}其他{#else}未填{/when}")
    String disorder(String code);

    @Message(
            "{#when code}{#is 'F20'}F20 精神分裂症{#is 'F25'}F25 分裂情感性障碍{#is 'F22'}F22 持久的妄想性障碍{#is 'F31'}F31 双相情感障碍{#is 'G40'}G40 癫痫{#is 'F06'}F06 脑损害和功能紊乱及躯体疾病所致的其他精神障碍{#is 'F70'}F70 轻度{#is 'F71'}F71 中度{#is 'F72'}F72 重度{#is 'F73'}F73 极重度{#is 'F78'}F78 其他{#is 'F79'}F79 未特指{#is 'F32'}F32 抑郁发作{#is 'F33'}F33 复发性抑郁障碍{#is 'F10'}F10 酒精{#is 'F11'}F11 阿片类{#is 'F12'}F12 大麻类{#is 'F13'}F13 镇静催眠剂{#is 'F14'}F14 可卡因{#is 'F15'}F15 其他兴奋剂{#is 'F16'}F16 致幻剂{#is 'F17'}F17 烟草{#is 'F18'}F18 挥发性溶剂{#is 'F19'}F19 多种或其他精神活性物质{#else}{code}{/when}")
    String icd(String code);

    @Message("{#when code}{#is '2'}六种严重精神障碍{#else}有危害他人安全的行为或危险（《精神卫生法》第三十条第二款第二项）{/when}")
    String reportType(String code);

    @Message("{#when code}{#is 'agreed'}同意{#is 'refused'}不同意{#else}尚未询问{/when}")
    String consent(String code);

    @Message(
            "{#when code}{#is 'agreed'}已签署知情同意书（表5），纳入社区管理，10个工作日内首次面访{#is 'refused'}登记在册，不纳入社区管理；以后每年再询问一次{#else}先登记，取得同意后再补填；在此之前不纳入社区管理{/when}")
    String consentMeans(String code);

    @Message("{#when code}{#is 'pending'}待完善{#is 'registered'}已建档{#is 'deceased'}已故{#else}全部{/when}")
    String status(String code);

    @Message("{#when code}{#is 'managed'}社区管理中{#is 'refused'}不同意社区管理{#is 'not-asked'}尚未询问是否同意{#else}–{/when}")
    String management(String code);

    @Message("{#when code}{#is 'consent'}本人或监护人同意{#is 'statutory-duty'}法定职责（报告类型1，不以同意为条件）{#else}–{/when}")
    String basis(String code);

    @Message(
            "{#when code}{#is 'no-document'}没有证件：取得证件后补填号码{#is 'other-document'}不是身份证：取得身份证号码后补填{#else}现住地不详：查明后补填{/when}")
    String gap(String code);

    @Message(
            "{#when code}{#is 'sex-differs-from-document'}性别与身份证号码不符，请核对{#is 'birth-date-differs-from-document'}出生日期与身份证号码不符，请核对{#is 'birth-date-unknown'}出生日期不详：查明后补填{#is 'birth-date-estimated'}出生日期为估计：查明后更正{#is 'hukou-area-to-check'}户籍地代码不在现行区划内，请核对{#is 'phone-to-check'}电话带有分机或说明，请核对{#is 'consent-not-signed'}已同意，但没有签署日期和签署人：请补填{#else}监护人不能尽责，请补填替代联系人{/when}")
    String quality(String code);

    @Message(
            "{#when code}{#is 'physical-disease'}躯体疾病{#is 'suicide'}自杀{#is 'homicide'}他杀{#is 'accident'}意外{#is 'psychiatric-complication'}精神疾病相关并发症{#else}其他{/when}")
    String cause(String code);

    @Message(
            "{#when code}{#is 'primary-care'}基层医疗卫生机构{#is 'clinic'}门诊或综合医院{#is 'hospital'}精神专科医院{#is 'prevention-institution'}精神卫生防治机构（精防机构）{#is 'police-station'}派出所{#is 'police-bureau'}公安局{#is 'grid-centre'}网格化服务管理中心{#is 'township-committee'}乡镇（街道）平安建设（综治）办公室{#is 'governance-centre'}综治中心{#is 'health-authority'}卫生健康行政部门{#else}不限类别{/when}")
    String kind(String code);

    @Message("{#when code}{#is 'police'}公安{#is 'grid'}网格{#is 'prevention'}精防{#is 'care'}基层管理{#else}绿色通道{/when}")
    String duty(String code);

    @Message("{#when code}{#is 'true'}在用{#else}已停用{/when}")
    String active(String code);
}
