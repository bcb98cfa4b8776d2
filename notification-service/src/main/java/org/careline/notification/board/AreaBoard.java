package org.careline.notification.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.time.ClockProducer;
import org.careline.notification.board.BoardTable.Unplaced;
import org.careline.notification.board.BoardTable.Watched;
import org.careline.notification.completeness.AlarmView;
import org.careline.notification.completeness.Alarms;
import org.careline.notification.place.Places;
import org.careline.notification.stream.Waiting;
import org.jspecify.annotations.Nullable;

/** Puts together the board of the caller's areas 辖区总览: whom to telephone, what went up the line, what is not placed. */
@ApplicationScoped
class AreaBoard {
    private static final int ON_A_PAGE = 20;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ClockProducer.ZONE);

    private final BoardTable table;
    private final Alarms alarms;
    private final Waiting waiting;
    private final Places places;
    private final CurrentCaller caller;
    private final Clock clock;

    AreaBoard(BoardTable table, Alarms alarms, Waiting waiting, Places places, CurrentCaller caller, Clock clock) {
        this.table = table;
        this.alarms = alarms;
        this.waiting = waiting;
        this.places = places;
        this.caller = caller;
        this.clock = clock;
    }

    /** Pages of the three lists, from 1. */
    @Transactional
    BoardView show(int unsigned, int upTheLine, int notPlaced) {
        var now = OffsetDateTime.now(clock);
        var mine = waiting.of(caller.get().organisation());
        return new BoardView(
                mine.waiting(),
                mine.unseen(),
                part(table.unsigned(now, ON_A_PAGE + 1, offset(unsigned)), unsigned, alert -> line(alert, now)),
                part(table.upTheLine(ON_A_PAGE + 1, offset(upTheLine)), upTheLine, alert -> line(alert, now)),
                part(table.notPlaced(now, ON_A_PAGE + 1, offset(notPlaced)), notPlaced, this::placement),
                alarms.open().stream().map(this::alarm).toList());
    }

    private static long offset(int page) {
        return (page - 1L) * ON_A_PAGE;
    }

    private static <R, T> BoardView.Part<T> part(List<R> oneMore, int page, Function<R, T> said) {
        return new BoardView.Part<>(
                oneMore.stream().limit(ON_A_PAGE).map(said).toList(), page, oneMore.size() > ON_A_PAGE);
    }

    private BoardView.Line line(Watched alert, OffsetDateTime now) {
        var prompt = alert.promptAt() == null ? alert.raisedAt() : alert.promptAt();
        return new BoardView.Line(
                alert.id(),
                alert.duty().toString(),
                alert.level(),
                places.name(alert.area()),
                alert.action(),
                alert.weapon(),
                TIME.format(alert.raisedAt()),
                Math.max(0, Duration.between(prompt, now).toMinutes()),
                alert.openedAt() != null,
                time(alert.toldByPhoneAt()),
                alert.upTheLine() == null ? null : alert.upTheLine().toString(),
                alert.escalatedTo() != null,
                alert.receiver(),
                alert.phone(),
                alert.mine(),
                alert.toBeTakenOver());
    }

    private BoardView.Placement placement(Unplaced channel) {
        return new BoardView.Placement(
                channel.level(), channel.state(), places.name(channel.area()), TIME.format(channel.since()));
    }

    private BoardView.Alarm alarm(AlarmView alarm) {
        return new BoardView.Alarm(alarm.kind().toString(), places.name(alarm.area()), TIME.format(alarm.raisedAt()));
    }

    private static @Nullable String time(@Nullable OffsetDateTime time) {
        return time == null ? null : TIME.format(time);
    }
}
