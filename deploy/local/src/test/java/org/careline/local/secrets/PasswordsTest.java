package org.careline.local.secrets;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {
    @TempDir
    Path folder;

    @Test
    void aPasswordStaysTheSameOverStarts() throws Exception {
        var made = Passwords.in(folder).of("postgres.superuser");

        assertThat(Passwords.in(folder).of("postgres.superuser"))
                .isEqualTo(made)
                .hasSizeGreaterThan(20);
    }

    @Test
    void eachNameHasItsOwn() throws Exception {
        var passwords = Passwords.in(folder);

        assertThat(passwords.of("demo.users")).isNotEqualTo(passwords.of("keycloak.admin"));
    }

    @Test
    void oneThatTheRealmWouldRefuseIsMadeAnew() throws Exception {
        Files.writeString(folder.resolve("passwords.properties"), "demo.users=abcdefghijklmnopqrstuvwx\n");

        var made = Passwords.in(folder).forPeople("demo.users");

        assertThat(made).containsPattern("[0-9]").containsPattern("[a-z]").containsPattern("[A-Z]");
        assertThat(Passwords.in(folder).forPeople("demo.users")).isEqualTo(made);
    }

    @Test
    void onlyTheOwnerMayReadThem() throws Exception {
        var passwords = Passwords.in(folder);
        passwords.of("demo.users");

        assertThat(Files.getPosixFilePermissions(passwords.file())).isEqualTo(fromString("rw-------"));
    }
}
