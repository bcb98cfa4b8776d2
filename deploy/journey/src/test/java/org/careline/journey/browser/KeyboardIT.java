package org.careline.journey.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The whole visit form is done with Tab, Space, arrows and Enter; what has the focus is seen. */
@InChromium
class KeyboardIT {
    private static final Place PLACE = Place.of("230381502");
    private static final int FARTHEST = 150;

    @Test
    void aVisitIsRecordedWithoutAPointer(Town town) {
        new ClinicSystem(town.api(), PLACE).hasSomebodyDue();
        var doctor = town.signedIn(PLACE.doctor(), Look.CHINESE_AT_THE_DESK);
        doctor.see("main a[href$='/visits/new']");

        go(doctor, "main a[href$='/visits/new']");
        press(doctor, "Enter");
        doctor.see("form[data-draft='visit']");
        answer(doctor, "mode", "home");
        go(doctor, "input[name='seen'][value='family']");
        press(doctor, "Space");
        go(doctor, "input[name='behaviour'][value='nothing']");
        assertThat(seen(doctor)).as("the focus is drawn").isTrue();
        press(doctor, "Space");
        answer(doctor, "level", "0");
        go(doctor, "button[value='in-order']");
        press(doctor, "Enter");
        doctor.see(doctor.on("label.chip:has(input[name='insight'][value='full']:checked)"));
        go(doctor, "textarea[name='note']");
        doctor.page.keyboard().type("演示记录：键盘");
        go(doctor, "form[data-draft='visit'] p.bar button[value='save']");
        press(doctor, "Enter");

        Visiting.seeSaved(doctor);
    }

    /** A group of radio buttons is one stop of the Tab key; its answers are reached with the arrows. */
    private static void answer(Person doctor, String name, String value) {
        go(doctor, "input[name='%s']".formatted(name));
        var wanted = "input[name='%s'][value='%s']".formatted(name, value);
        press(doctor, "Space");
        for (var i = 0; i < 10 && !doctor.on(wanted).isChecked(); i++) {
            press(doctor, "ArrowDown");
        }
        assertThat(doctor.on(wanted).isChecked()).as(wanted).isTrue();
        doctor.settle();
    }

    private static void go(Person doctor, String target) {
        for (var i = 0; i < FARTHEST && !isThere(doctor, target); i++) {
            press(doctor, "Tab");
        }
        assertThat(isThere(doctor, target)).as("reached with Tab: %s", target).isTrue();
    }

    private static boolean isThere(Person doctor, String target) {
        return (boolean) doctor.page.evaluate("target => document.activeElement.matches(target)", target);
    }

    /** The ring is round the input or the label that stands for it. */
    private static boolean seen(Person doctor) {
        return (boolean) doctor.page.evaluate("""
                () => {
                    const focused = document.activeElement;
                    return [focused, focused.nextElementSibling, focused.parentElement].filter(Boolean)
                        .some(one => getComputedStyle(one).outlineStyle !== 'none' || getComputedStyle(one).boxShadow !== 'none');
                }
                """);
    }

    private static void press(Person doctor, String key) {
        doctor.page.keyboard().press(key);
    }
}
