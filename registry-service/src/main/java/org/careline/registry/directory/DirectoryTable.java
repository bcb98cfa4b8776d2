package org.careline.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.careline.events.Duty;
import org.careline.events.JurisdictionEvent.Holder;
import org.careline.events.JurisdictionEvent.JurisdictionChanged;
import org.careline.events.OrganisationEvent.OrganisationChanged;
import org.careline.events.OrganisationKind;

/** Reads the directory 机构与管辖目录 as it was last told, version and past included. */
@ApplicationScoped
class DirectoryTable {
    private static final String JURISDICTIONS = """
        select j.duty, j.area, j.version, h.organisation, h.rank, h.valid_from, h.valid_to
        from jurisdiction j left join jurisdiction_holder h using (duty, area)
        """;

    private static final String ORGANISATIONS =
            "select code, version, kind, name, parent, area, duty_phone, active from organisation ";

    private final DataSource dataSource;

    DirectoryTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Changes of one entry follow each other, the first one too: there is no row yet to lock. */
    void lock(String entry) {
        query("select pg_advisory_xact_lock(hashtextextended('directory:' || ?, 0))", DirectoryTable::any, entry);
    }

    Optional<OrganisationChanged> organisation(String code) {
        return query(ORGANISATIONS + "where code = ?", DirectoryTable::organisations, code).stream()
                .findFirst();
    }

    List<OrganisationChanged> organisations(String after, int limit) {
        return query(
                ORGANISATIONS + "where code > ? order by code limit ?", DirectoryTable::organisations, after, limit);
    }

    Optional<JurisdictionChanged> jurisdiction(Duty duty, String area) {
        return query(
                        JURISDICTIONS + "where j.duty = ? and j.area = ? order by h.valid_from, h.rank",
                        DirectoryTable::jurisdictions,
                        duty.wireName(),
                        area)
                .stream()
                .findFirst();
    }

    /** Each entry by its key, duty:area. */
    List<String> entryKeys(String after, int most) {
        return query(
                "select duty || ':' || area from jurisdiction where duty || ':' || area > ? order by 1 limit ?",
                DirectoryTable::texts,
                after,
                most);
    }

    /** Those of an area itself, neither above nor below it. */
    List<JurisdictionChanged> entries(String area) {
        return query(
                JURISDICTIONS + "where j.area = ? order by j.duty, h.valid_from, h.rank",
                DirectoryTable::jurisdictions,
                area);
    }

    /** Those in an area and below it in which the organisation has the duty on the day or gets it later. */
    List<JurisdictionChanged> entriesOf(String organisation, String area, LocalDate day) {
        return query(JURISDICTIONS + """
                        where starts_with(j.area, ?) and exists (
                            select from jurisdiction_holder own
                            where own.duty = j.duty and own.area = j.area and own.organisation = ?
                              and (own.valid_to is null or own.valid_to > ?))
                        order by j.area, j.duty, h.valid_from, h.rank
                        """, DirectoryTable::jurisdictions, area, organisation, day);
    }

    /** Those above an area, of it, and below it. */
    List<JurisdictionChanged> jurisdictions(String area) {
        return query(
                JURISDICTIONS
                        + "where ? like j.area || '%' or j.area like ? order by j.area, j.duty, h.valid_from, h.rank",
                DirectoryTable::jurisdictions,
                area,
                area + "%");
    }

    /** Whether the duty was ever given to anybody in the area itself or in one above it, so that somebody may answer there. */
    boolean wasEverGiven(Duty duty, String area) {
        return query(
                "select from jurisdiction where duty = ? and starts_with(?, area)",
                DirectoryTable::any,
                duty.wireName(),
                area);
    }

    /** The nearest entry above an area that has holders on the day or later. */
    Optional<JurisdictionChanged> above(Duty duty, String area, LocalDate day) {
        return query(JURISDICTIONS + """
                                where j.duty = ? and starts_with(?, j.area) and j.area <> ?
                                  and (h.valid_to is null or h.valid_to > ?) and h.organisation is not null
                                order by length(j.area) desc, h.valid_from, h.rank
                                """, DirectoryTable::jurisdictions, duty.wireName(), area, area, day).stream()
                .findFirst();
    }

    /** Duties an organisation has on the day or gets later. */
    List<Duty> duties(String organisation, LocalDate day) {
        return query(
                "select distinct duty from jurisdiction_holder where organisation = ? and (valid_to is null or valid_to > ?)",
                DirectoryTable::duties,
                organisation,
                day);
    }

    boolean hasADutyAround(String organisation, String area) {
        return query(
                "select from jurisdiction_holder where organisation = ? and (starts_with(?, area) or starts_with(area, ?))",
                DirectoryTable::any,
                organisation,
                area,
                area);
    }

    boolean standsAboveAnother(String organisation) {
        return query(
                "select from organisation where parent = ? and active and code <> ?",
                DirectoryTable::any,
                organisation,
                organisation);
    }

    /** The part of its area an account is narrowed to; empty: to none. */
    String narrowing() {
        return query("select coalesce(current_setting('careline.narrowing', true), '')", DirectoryTable::text);
    }

    private <T> T query(String sql, Reader<T> reader, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (var rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the directory could not be read", e);
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (var i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    private static String text(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getString(1);
    }

    private static List<String> texts(ResultSet rows) throws SQLException {
        var found = new ArrayList<String>();
        while (rows.next()) {
            found.add(rows.getString(1));
        }
        return found;
    }

    private static List<Duty> duties(ResultSet rows) throws SQLException {
        var found = new ArrayList<Duty>();
        while (rows.next()) {
            found.add(Duty.valueOf(constant(rows.getString("duty"))));
        }
        return found;
    }

    private static boolean any(ResultSet rows) throws SQLException {
        return rows.next();
    }

    private static List<OrganisationChanged> organisations(ResultSet rows) throws SQLException {
        var found = new ArrayList<OrganisationChanged>();
        while (rows.next()) {
            found.add(new OrganisationChanged(
                    rows.getString("code"),
                    rows.getLong("version"),
                    OrganisationKind.valueOf(constant(rows.getString("kind"))),
                    rows.getString("name"),
                    rows.getString("parent"),
                    rows.getString("area"),
                    rows.getString("duty_phone"),
                    rows.getBoolean("active")));
        }
        return found;
    }

    private static List<JurisdictionChanged> jurisdictions(ResultSet rows) throws SQLException {
        var holders = new LinkedHashMap<JurisdictionChanged, List<Holder>>();
        while (rows.next()) {
            var entry = new JurisdictionChanged(
                    Duty.valueOf(constant(rows.getString("duty"))),
                    rows.getString("area"),
                    rows.getLong("version"),
                    List.of());
            var of = holders.computeIfAbsent(entry, unseen -> new ArrayList<>());
            if (rows.getString("organisation") != null) {
                of.add(holder(rows));
            }
        }
        return holders.entrySet().stream()
                .map(found -> new JurisdictionChanged(
                        found.getKey().duty(),
                        found.getKey().area(),
                        found.getKey().version(),
                        found.getValue()))
                .toList();
    }

    private static Holder holder(ResultSet rows) throws SQLException {
        return new Holder(
                rows.getString("organisation"),
                rows.getInt("rank"),
                rows.getObject("valid_from", LocalDate.class),
                rows.getObject("valid_to", LocalDate.class));
    }

    private static String constant(String wireName) {
        return wireName.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
