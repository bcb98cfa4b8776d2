package org.careline.local.transport;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/** Makes the broker's users and rights exactly those of the identities: what is too much goes, what is missing comes. */
final class KafkaGrants {
    private static final ScramCredentialInfo SCRAM = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 8192);

    private KafkaGrants() {}

    static void lay(Admin admin, Function<KafkaIdentity, String> passwords)
            throws ExecutionException, InterruptedException {
        rights(admin);
        users(admin, passwords);
    }

    private static void rights(Admin admin) throws ExecutionException, InterruptedException {
        var wanted = Arrays.stream(KafkaIdentity.values())
                .flatMap(identity -> identity.rights().stream())
                .collect(Collectors.toSet());
        var present =
                Set.copyOf(admin.describeAcls(AclBindingFilter.ANY).values().get());
        var tooMuch =
                without(present, wanted).stream().map(AclBinding::toFilter).toList();
        if (!tooMuch.isEmpty()) {
            admin.deleteAcls(tooMuch).all().get();
        }
        admin.createAcls(without(wanted, present)).all().get();
    }

    private static Set<AclBinding> without(Set<AclBinding> all, Set<AclBinding> some) {
        var rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static void users(Admin admin, Function<KafkaIdentity, String> passwords)
            throws ExecutionException, InterruptedException {
        var known =
                Arrays.stream(KafkaIdentity.values()).map(KafkaIdentity::user).collect(Collectors.toSet());
        Stream<UserScramCredentialAlteration> strangers = admin.describeUserScramCredentials().users().get().stream()
                .filter(user -> !known.contains(user))
                .map(user -> new UserScramCredentialDeletion(user, SCRAM.mechanism()));
        Stream<UserScramCredentialAlteration> ours = Arrays.stream(KafkaIdentity.values())
                .map(identity -> new UserScramCredentialUpsertion(identity.user(), SCRAM, passwords.apply(identity)));
        List<UserScramCredentialAlteration> changes =
                Stream.concat(strangers, ours).toList();
        admin.alterUserScramCredentials(changes).all().get();
    }
}
