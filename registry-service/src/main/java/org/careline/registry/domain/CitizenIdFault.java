package org.careline.registry.domain;

/** Why a text is no citizen identity number (GB 11643-1999). */
public enum CitizenIdFault {
    SHAPE("身份号码应为18位，末位可为X", "18 characters are needed, the last may be X"),
    CHECKSUM("身份号码校验码不符，请核对", "the check character does not fit, please compare with the card"),
    DATE("身份号码中的出生日期不存在", "the birth date in the number does not exist"),
    FUTURE("身份号码中的出生日期晚于今天", "the birth date in the number lies in the future");

    private final String chinese;
    private final String english;

    CitizenIdFault(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String message() {
        return chinese + " / " + english;
    }
}
