package org.careline.events;

/** What an organisation is, in its own line of authority. */
public enum OrganisationKind implements WireNamed {
    /** Township hospital, community health centre, farm hospital 基层医疗卫生机构. */
    PRIMARY_CARE,
    /** Clinic or general hospital whose software reports 医疗机构. */
    CLINIC,
    /** Hospital with psychiatric beds 精神专科医疗机构. */
    HOSPITAL,
    /** 精神病防治机构. */
    PREVENTION_INSTITUTION,
    /** 派出所. */
    POLICE_STATION,
    /** 公安局. */
    POLICE_BUREAU,
    /** 网格化服务管理中心. */
    GRID_CENTRE,
    /** Township political and legal committee office 乡镇政法委员. */
    TOWNSHIP_COMMITTEE,
    /** County comprehensive governance centre 县综治中心. */
    GOVERNANCE_CENTRE,
    /** 卫生健康行政部门. */
    HEALTH_AUTHORITY;

    @Override
    public String toString() {
        return wireName();
    }
}
