package org.careline.events;

/** A duty an organisation has in an area 职责: who must be told, and who acts (rules 17.2). */
public enum Duty implements WireNamed {
    /** Primary care institution that files and visits the patient 基层医疗卫生机构. */
    CARE,
    /** Police station 派出所. */
    POLICE,
    /** Street or township grid centre 网格化服务管理中心. */
    GRID,
    /** Mental health prevention institution 精神病防治机构. */
    PREVENTION,
    /** Hospital that receives green-channel transfers 绿色通道. */
    GREEN_CHANNEL;

    @Override
    public String toString() {
        return wireName();
    }
}
