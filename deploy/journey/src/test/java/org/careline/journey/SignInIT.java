package org.careline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** The realm as it is deployed, beside the demo's own, in the real issuer. */
@ExtendWith(SharedSuiteResolver.class)
@DisabledIfSystemProperty(named = "careline.journey", matches = "false")
class SignInIT {
    private static DeployedRealm realm;

    @BeforeAll
    static void deploy(SharedSuite suite) throws Exception {
        realm = DeployedRealm.in(suite);
    }

    @AfterAll
    static void forget() throws Exception {
        realm.delete();
    }

    @Test
    void whoAdministersSetsUpACodeAtTheFirstSignInAndADutyAccountDoesNot() throws Exception {
        realm.account("health-1", "health-authority");
        realm.account("operator-1", "operator");
        realm.account("police-1", "police");

        assertThat(realm.signIn("health-1", DeployedRealm.PASSWORD)).contains("id=\"kc-totp-settings\"");
        assertThat(realm.signIn("operator-1", DeployedRealm.PASSWORD)).contains("id=\"kc-totp-settings\"");
        assertThat(realm.signIn("police-1", DeployedRealm.PASSWORD)).isEqualTo(DeployedRealm.SIGNED_IN);
    }

    @Test
    void aPasskeyIsAskedForWhereARoleSaysSo() throws Exception {
        realm.account("desk-1", "sign-in-with-passkey");

        assertThat(realm.signIn("desk-1", DeployedRealm.PASSWORD)).contains("registerWebAuthn");
    }

    @Test
    void threeQuickWrongPasswordsDoNotLockADutyAccount() throws Exception {
        realm.account("police-2", "police");

        for (var i = 0; i < 3; i++) {
            assertThat(realm.signIn("police-2", "wrong")).contains(DeployedRealm.ASKED_AGAIN);
        }

        assertThat(realm.signIn("police-2", DeployedRealm.PASSWORD)).isEqualTo(DeployedRealm.SIGNED_IN);
    }

    @Test
    void tenWrongPasswordsMakeTheAccountWait() throws Exception {
        realm.account("police-3", "police");

        for (var i = 0; i < 10; i++) {
            realm.signIn("police-3", "wrong");
        }

        assertThat(realm.signIn("police-3", DeployedRealm.PASSWORD)).contains(DeployedRealm.ASKED_AGAIN);
    }

    @Test
    void aNameThatIsThereAndOneThatIsNotGetTheSameAnswer() throws Exception {
        realm.account("police-4", "police");

        assertThat(realm.signIn("police-4", "wrong").replace("police-4", "?"))
                .contains(DeployedRealm.ASKED_AGAIN)
                .isEqualTo(realm.signIn("police-9", "wrong").replace("police-9", "?"));
    }

    @Test
    void twoAccountsOfOneStationAreTwoPeopleOnItsDuty() throws Exception {
        realm.account("police-5", "police");
        realm.account("police-6", "police");

        assertThat(realm.signIn("police-5", DeployedRealm.PASSWORD)).isEqualTo(DeployedRealm.SIGNED_IN);
        assertThat(realm.signIn("police-6", DeployedRealm.PASSWORD)).isEqualTo(DeployedRealm.SIGNED_IN);
    }

    @Test
    void aWeakPasswordIsRefused() throws Exception {
        for (var weak : List.of("Short1", "onlylowercase1", "NoDigitsAtAll", "Police-7-Police-7a")) {
            assertThat(realm.create("police-7", weak)).as(weak).isEqualTo(400);
        }
        assertThat(realm.create("police-7", DeployedRealm.PASSWORD)).isEqualTo(201);
    }

    @Test
    void signingInAndChangingAnAccountAreKept() throws Exception {
        realm.account("police-8", "police");
        realm.signIn("police-8", "wrong");

        assertThat(realm.events("/events?type=LOGIN_ERROR")).contains("police-8");
        assertThat(realm.events("/admin-events?resourceTypes=USER"))
                .contains("police-8")
                .doesNotContain(DeployedRealm.PASSWORD);
    }
}
