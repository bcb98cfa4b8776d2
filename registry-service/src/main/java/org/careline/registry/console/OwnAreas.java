package org.careline.registry.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.access.Directory;
import org.careline.kit.access.Organisation;

/** Which areas the caller works in 本辖区: by duty for those who care, by its own seat for an authority. */
@ApplicationScoped
public class OwnAreas {
    /** As the database itself cuts: what it was told of the caller on entering. */
    private static final String HELD = """
            select distinct case when starts_with(held, narrowing) then held else narrowing end as area
            from (select coalesce(current_setting('careline.narrowing', true), '') as narrowing) narrowed,
                 unnest(string_to_array(concat(current_setting('careline.care_held', true),
                                               current_setting('careline.prevention_held', true)), ',')) held
            where held <> '' and (starts_with(held, narrowing) or starts_with(narrowing, held))
            order by area
            """;

    private final DataSource dataSource;
    private final CurrentCaller caller;
    private final Directory directory;

    OwnAreas(DataSource dataSource, CurrentCaller caller, Directory directory) {
        this.dataSource = dataSource;
        this.caller = caller;
        this.directory = directory;
    }

    /** Where the caller has the care or the prevention duty today; an authority: what it governs. */
    List<String> prefixes() {
        var held = held();
        return held.isEmpty() ? governed().stream().toList() : held;
    }

    private List<String> held() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select array(" + HELD + ")");
                var rows = statement.executeQuery()) {
            rows.next();
            return Arrays.asList((String[]) rows.getArray(1).getArray());
        } catch (SQLException e) {
            throw new IllegalStateException("the caller's areas could not be read", e);
        }
    }

    /** Whether the caller would see a patient who lives there. */
    public boolean sees(String area) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select careline_sees(?)")) {
            statement.setString(1, area);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the caller's areas could not be read", e);
        }
    }

    /** The area an authority governs; an authority without one governs nothing. */
    public Optional<String> governed() {
        return directory.organisation(caller.get().organisation()).map(Organisation::area);
    }

    public boolean governs(String area) {
        return governed().filter(area::startsWith).isPresent();
    }
}
