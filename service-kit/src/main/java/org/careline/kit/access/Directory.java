package org.careline.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.careline.events.Duty;

/**
 * This service's copy of who has which duty where (rules 17.2), kept by the topics registry.jurisdictions and
 * registry.organisations; in the registry itself, the truth.
 */
@ApplicationScoped
public class Directory {
    /** A body whose own event has not come yet still has its duty: it must be told, not passed over. */
    private static final String HOLDERS = """
            select h.area, h.rank, h.organisation as holder, o.code, o.kind, o.name, o.parent, o.duty_phone
            from jurisdiction_holder h
            left join organisation o on o.code = h.organisation
            where h.duty = ? and h.area in (left(?, 2), left(?, 4), left(?, 6), left(?, 9), left(?, 12))
              and h.valid_from <= ? and (h.valid_to is null or h.valid_to > ?)
              and coalesce(o.active, true)
            order by length(h.area) desc, h.rank, h.organisation
            """;

    private static final String ORGANISATION =
            "select code, kind, name, parent, area, duty_phone from organisation where code = ? and active";

    private final DataSource dataSource;

    Directory(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Holders of the duty in the longest area prefix that has any on that day, by rank; empty: nobody. */
    public List<DutyHolder> holders(Duty duty, String area, LocalDate day) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(HOLDERS)) {
            statement.setString(1, duty.wireName());
            for (var parameter = 2; parameter <= 6; parameter++) {
                statement.setString(parameter, area);
            }
            statement.setObject(7, day);
            statement.setObject(8, day);
            var holders = new ArrayList<DutyHolder>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var prefix = rows.getString("area");
                    holders.add(new DutyHolder(OrganisationRow.holder(rows, duty), prefix, rows.getInt("rank")));
                }
            }
            return longest(holders);
        } catch (SQLException e) {
            throw new IllegalStateException("the directory could not be read", e);
        }
    }

    private static List<DutyHolder> longest(List<DutyHolder> holders) {
        return holders.stream()
                .filter(holder ->
                        holder.area().length() == holders.getFirst().area().length())
                .toList();
    }

    /** Empty for an unknown or no longer active organisation. */
    public Optional<Organisation> organisation(String code) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ORGANISATION)) {
            statement.setString(1, code);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(OrganisationRow.read(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the directory could not be read", e);
        }
    }
}
