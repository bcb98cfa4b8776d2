package org.careline.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.careline.events.Duty;
import org.careline.events.JurisdictionEvent.Holder;
import org.careline.events.JurisdictionEvent.JurisdictionChanged;
import org.careline.events.OrganisationEvent.OrganisationChanged;
import org.careline.events.OrganisationKind;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.testing.TestTopics;
import org.junit.jupiter.api.Test;

/** Who has a duty: the longest area prefix that has anybody on that day (rules 17.2). */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class DirectoryIT {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Inject
    Directory directory;

    @Inject
    DirectoryCopy copy;

    private List<String> holders(Duty duty, String area) {
        return directory.holders(duty, area, DAY).stream()
                .map(holder -> holder.organisation().code())
                .toList();
    }

    @Test
    void theLongestPrefixWinsAndRanksFollow() {
        TestDirectory.organisation("d-county", OrganisationKind.POLICE_BUREAU, null, "3301", "110");
        TestDirectory.holds("d-county", Duty.POLICE, "330101");
        TestDirectory.holds("d-copy", Duty.POLICE, "330101001", 2, DAY.minusDays(1), null);
        TestDirectory.holds("d-station", Duty.POLICE, "330101001", 1, DAY.minusDays(1), null);

        assertThat(holders(Duty.POLICE, "330101001002")).containsExactly("d-station", "d-copy");
        assertThat(holders(Duty.POLICE, "330101002")).containsExactly("d-county");
        assertThat(holders(Duty.GRID, "330101002")).isEmpty();
    }

    @Test
    void aDutyIsHeldFromItsFirstDayUpToTheFirstDayWithout() {
        TestDirectory.holds("d-before", Duty.GRID, "330102", 1, DAY.minusDays(9), DAY);
        TestDirectory.holds("d-since", Duty.GRID, "330102", 1, DAY, null);
        TestDirectory.holds("d-later", Duty.GRID, "330102001", 1, DAY.plusDays(1), null);

        assertThat(holders(Duty.GRID, "330102001")).containsExactly("d-since");
    }

    @Test
    void aHolderTheDirectoryDoesNotKnowYetIsToldAllTheSame() {
        TestDirectory.holds("d-unheard", Duty.PREVENTION, "330103");

        var holder = directory.holders(Duty.PREVENTION, "330103", DAY).getFirst();

        assertThat(holder.organisation().name()).isEqualTo("d-unheard");
        assertThat(holder.organisation().kind()).isEqualTo(OrganisationKind.PREVENTION_INSTITUTION);
    }

    @Test
    void anInactiveHolderIsPassedOver() {
        TestDirectory.holds("d-closed", Duty.POLICE, "330104001");
        TestDirectory.holds("d-open", Duty.POLICE, "330104");
        copy.keep(organisation("d-closed", 1, false));

        assertThat(holders(Duty.POLICE, "330104001")).containsExactly("d-open");
        assertThat(directory.organisation("d-closed")).isEmpty();
    }

    @Test
    void anOlderVersionChangesNothingBack() {
        assertThat(copy.keep(organisation("d-versions", 2, true))).isTrue();
        assertThat(copy.keep(organisation("d-versions", 1, false))).isFalse();
        assertThat(copy.keep(jurisdiction(2, "d-new"))).isTrue();
        assertThat(copy.keep(jurisdiction(1, "d-old"))).isFalse();

        assertThat(directory.organisation("d-versions")).isPresent();
        assertThat(holders(Duty.GREEN_CHANNEL, "330105")).containsExactly("d-new");
    }

    @Test
    void whatTheRegistryTellsIsCopied() {
        TestTopics.send(organisation("d-told", 1, true));
        TestTopics.send(new JurisdictionChanged(
                Duty.CARE, "330106", 1, List.of(new Holder("d-told", 1, DAY.minusDays(1), null))));

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(directory.organisation("d-told")).isPresent();
            assertThat(holders(Duty.CARE, "330106")).containsExactly("d-told");
        });
    }

    private static OrganisationChanged organisation(String code, long version, boolean active) {
        return new OrganisationChanged(
                code, version, OrganisationKind.POLICE_STATION, "派出所", null, "330104", "110", active);
    }

    private static JurisdictionChanged jurisdiction(long version, String holder) {
        return new JurisdictionChanged(
                Duty.GREEN_CHANNEL, "330105", version, List.of(new Holder(holder, 1, DAY.minusDays(1), null)));
    }
}
