package org.careline.registry.constraint;

/** What a clerk reads beside a field that is wrong 校验提示. */
public final class Say {
    public static final String REQUIRED = "必填 / required";
    public static final String TOO_LONG = "内容过长 / too long";
    /** Of an organisation's duty phone; a person's may have an extension. */
    public static final String PHONE = "电话应为5至20位数字，可含+、-、空格 / 5 to 20 digits, with +, - or blanks";

    public static final String CODE = "代码不在标准代码表内 / not in the code table";
    public static final String AREA = "行政区划代码不存在，应为6、9或12位 / no such area, 6, 9 or 12 digits are needed";
    public static final String AREA_OF_ANY_SIZE =
            "行政区划代码不存在，应为2、4、6、9或12位 / no such area, 2, 4, 6, 9 or 12 digits are needed";
    public static final String ORGANISATION = "机构目录中没有该机构 / no such organisation in the directory";
    public static final String KIND = "该类机构不能承担此职责 / an organisation of this kind cannot have this duty";
    public static final String NOT_ITS_LINE =
            "上级机构须属同一条线，如派出所的上级是公安局 / the parent is of the same line: a bureau above a police station";
    public static final String TIME_OF_A_DUTY =
            "日期应在2000年以后、今后20年以内；不再负责的日期未定时不填 / a date from 2000 to twenty years from now; leave the end out while it is open";
    public static final String CLASH = "同一时段内顺位或单位重复 / a rank or an organisation twice at the same time";
    public static final String NOTHING_CHANGES = "所列各项与现状相同 / nothing of this differs from what stands";
    public static final String HAS_NO_DUTY = "该单位在您管理的地区没有承担职责 / the organisation has no duty in the area you govern";
    public static final String BEFORE_TODAY = "日期不能早于今天 / a date before today";
    public static final String TWICE = "同一地区的同一职责出现两次 / the same duty of the same area twice";
    public static final String FUTURE = "日期不能晚于今天 / a date after today";
    public static final String ORDER = "日期先后不符 / the dates do not follow each other";
    public static final String ICD10 = "ICD-10编码与诊断不符 / the ICD-10 code does not fit the disorder";
    public static final String GUARDIAN = "未成年人须填写监护人 / a guardian is compulsory under 18";
    public static final String NO_NUMBER = "无证件时不填号码 / no number without a document";
    public static final String DOCUMENT = "证件号码应为4至18位字母或数字 / 4 to 18 letters or digits";
    public static final String CALLABLE =
            "电话至少应有5位数字，可注明分机，不超过40字 / 5 digits at least, an extension may stand beside, 40 signs at most";
    public static final String PLACEHOLDER =
            "此日期像系统的空值，请填写真实日期 / the date looks like an empty value of a program, please write the real one";
    public static final String BIRTH_PLACEHOLDER =
            "此日期像系统的空值：不详的请留空，估计的请注明估计 / the date looks like an empty value of a program: leave it out if unknown, mark it if estimated";
    public static final String NO_ESTIMATE = "没有出生日期，不能注明估计 / nothing is estimated without a date";
    public static final String BEFORE_BIRTH = "不能早于出生日期 / a date before the birth";
    public static final String AFTER_DEATH = "不能晚于死亡日期 / a date after the death";
    public static final String BEFORE_CONSENT = "不能早于同意书签署日期 / a date before the consent";
    public static final String BEFORE_LAST_MOVE = "不能早于上一次迁居日期 / a date before the last change of residence";
    public static final String SIGNED =
            "已同意的须填写签署日期和签署人；尚未签署的请选“尚未询问” / consent needs its day and who signed; not signed yet: choose not-asked";
    public static final String NOT_ASKED_YET = "尚未询问的不填签署日期 / no day of signing where nobody was asked yet";
    public static final String BIRTH = "出生日期应在1900年以后、不晚于今天 / a birth date from 1900 to today";
    public static final String HOSPITAL = "机构目录中没有该医院 / no such organisation in the directory";

    public static final String DATE = "请按年-月-日填写日期 / write the date as year-month-day";
    public static final String NUMBER = "请填写整数 / a whole number is needed";
    public static final String CHOOSE_PLACE = "请在列出的地点中选一个 / choose one of the places listed";
    public static final String CHOOSE_BODY = "请在列出的机构中选一个 / choose one of the organisations listed";
    public static final String NOT_YOUR_AREA =
            "没有找到，或不在您的辖区；只能在本辖区内登记 / nothing was found there, or it is not in your area; people are registered in one's own area";

    public static final String CODE_TAKEN =
            "已有机构使用此代码，请打开该机构修改 / an organisation has this code already; open it to change it";
    public static final String NOT_SERVING =
            "所选单位不在您管理的地区，也不是上级单位 / the organisation is neither of the area you govern nor above it";
    public static final String NOT_GOVERNED =
            "没有找到，或不在您管理的地区 / nothing was found there, or it is not in the area you govern";
    public static final String CODE_PATTERN = "[A-Za-z0-9][A-Za-z0-9-]{0,39}";

    public static final String PHONE_PATTERN = "[+]?[0-9][0-9 -]{3,18}[0-9]";

    private Say() {}
}
