package org.careline.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.careline.kit.harness.Database;
import org.careline.kit.harness.Postgres;
import org.junit.jupiter.api.Test;

/** A service runs only with a role that the policies bind, on a real PostgreSQL. */
class RowSecurityIT {
    private final Postgres postgres = Postgres.shared();
    private final Database database = postgres.newDatabase();
    private final Database owner = postgres.asOwner(database);
    private final Database superuser = postgres.asSuperuser(database);

    RowSecurityIT() throws SQLException {
        owner.run("create table seen_by_area (id int, area text)");
        owner.run("alter table seen_by_area enable row level security");
        owner.run("create policy cut on seen_by_area using (careline_is_system() or careline_sees(area))");
        postgres.migrate(database);
    }

    private static void start(Database as) throws SQLException {
        try (var connection = as.connect()) {
            RowSecurity.require(connection);
        }
    }

    @Test
    void theRuntimeRoleIsTaken() {
        assertThatCode(() -> start(database)).doesNotThrowAnyException();
    }

    @Test
    void theOwnerIsRefusedAndItsTablesAreNamed() {
        assertThatThrownBy(() -> start(owner))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("owns")
                .hasMessageContaining("public.");
    }

    @Test
    void aSuperuserIsRefused() {
        assertThatThrownBy(() -> start(superuser)).hasMessageContaining("the runtime role is a superuser");
    }

    @Test
    void aRoleThatBypassesPoliciesIsRefused() throws SQLException {
        superuser.run("drop role if exists fire_bypass");
        superuser.run("create role fire_bypass login bypassrls password 'only-in-tests'");

        assertThatThrownBy(() -> start(new Database(database.url(), "fire_bypass", "only-in-tests")))
                .hasMessageContaining("the runtime role has BYPASSRLS");
    }

    @Test
    void aRoleThatMayBecomeTheOwnerIsRefused() throws SQLException {
        superuser.run("drop role if exists fire_member");
        superuser.run("create role fire_member login password 'only-in-tests' in role fire_owner");

        assertThatThrownBy(() -> start(new Database(database.url(), "fire_member", "only-in-tests")))
                .hasMessageContaining("belongs to the role that owns");
    }

    @Test
    void aTableWhosePoliciesDoNotBindItsOwnerIsNamed() throws SQLException {
        owner.run("alter table seen_by_area no force row level security");

        assertThatThrownBy(() -> start(database)).hasMessageContaining("not forced on: public.seen_by_area");
        postgres.migrate(database);
        assertThatCode(() -> start(database)).doesNotThrowAnyException();
    }

    @Test
    void policiesBindTheOwnerTooButNotItsFunctionsNorAMigration() throws SQLException {
        owner.run("""
                create function seen_anywhere() returns bigint language sql security definer set search_path = public
                as 'select count(*) from seen_by_area'""");
        superuser.run("insert into seen_by_area values (1, '230381')");
        postgres.migrate(database);

        assertThat(owner.count("select count(*) from seen_by_area")).isZero();
        assertThat(database.count("select seen_anywhere()")).isEqualTo(1);
    }
}
