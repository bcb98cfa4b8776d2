package org.careline.registry.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Names of the fields of forms, asked for by {@link Filled#label}. English stands in {@code messages/fields_en.properties}. */
@MessageBundle(value = "fields", locale = "zh")
interface FieldMessages {
    @Message("姓名")
    String name();

    @Message("性别")
    String sex();

    @Message("出生日期")
    String birthDate();

    @Message("出生日期为估计")
    String birthEstimated();

    @Message("证件类型")
    String documentType();

    @Message("证件号码")
    String documentNumber();

    @Message("国籍（三位字母代码）")
    String nationality();

    @Message("民族")
    String ethnicity();

    @Message("户别")
    String householdType();

    @Message("患者电话")
    String phone();

    @Message("现住址")
    String residence();

    @Message("现住地")
    String residenceArea();

    @Message("门牌地址")
    String residenceAddress();

    @Message("户籍")
    String hukou();

    @Message("户籍地")
    String hukouArea();

    @Message("户籍门牌地址")
    String hukouAddress();

    @Message("监护人")
    String guardian();

    @Message("监护人姓名")
    String guardianName();

    @Message("与患者关系")
    String guardianRelation();

    @Message("监护人电话")
    String guardianPhone();

    @Message("监护人能否尽责")
    String guardianStanding();

    @Message("替代联系人")
    String guardianSubstitute();

    @Message("替代联系人姓名")
    String guardianSubstituteName();

    @Message("替代联系人电话")
    String guardianSubstitutePhone();

    @Message("诊断")
    String diagnosis();

    @Message("目前诊断")
    String diagnosisDisorder();

    @Message("ICD-10类目")
    String diagnosisCategory();

    @Message("ICD-10细目")
    String diagnosisIcd10();

    @Message("确诊医院")
    String diagnosisHospital();

    @Message("确诊日期")
    String diagnosisConfirmedOn();

    @Message("首次发病日期")
    String diagnosisFirstOnsetOn();

    @Message("报告类型")
    String reportType();

    @Message("社区管理知情同意")
    String consent();

    @Message("同意书签署日期")
    String consentedOn();

    @Message("同意书签署人")
    String consentSigner();

    @Message("理由")
    String reason();

    @Message("迁居日期")
    String movedOn();

    @Message("地区")
    String area();

    @Message("门牌地址")
    String address();

    @Message("死亡日期")
    String diedOn();

    @Message("死亡原因")
    String cause();

    @Message("确认")
    String confirmed();

    @Message("机构名称")
    String organisationName();

    @Message("机构代码")
    String code();

    @Message("机构类别")
    String kind();

    @Message("上级机构")
    String parent();

    @Message("值班电话")
    String dutyPhone();

    @Message("状态")
    String active();

    @Message("责任单位")
    String holders();

    @Message("单位")
    String holdersOrganisation();

    @Message("顺位")
    String holdersRank();

    @Message("起始日期")
    String holdersFrom();

    @Message("终止日期")
    String holdersTo();

    @Message("移交单位")
    String presentHolder();

    @Message("接收单位")
    String nextHolder();

    @Message("移交日期")
    String handoverDay();

    @Message("各项变更")
    String changes();

    @Message("档案状态")
    String status();

    @Message("表单")
    String body();
}
