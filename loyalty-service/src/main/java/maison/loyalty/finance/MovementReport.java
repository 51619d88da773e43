package maison.loyalty.finance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import maison.loyalty.account.Grant;
import maison.loyalty.finance.Books.Moved;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How the points that members have came to be what they are.
///
/// @param from first day
/// @param to last day
/// @param known what was recorded by the end of this day
/// @param settled whether the same report will always say the same
/// @param zone in which days begin and end
/// @param byRuleVersion of the lots; debts and what was taken off by hand belong to no lot and have
///   no version
@Schema(name = "MovementReport")
record MovementReport(
        LocalDate from,
        LocalDate to,
        LocalDate known,
        boolean settled,
        String zone,
        Line total,
        List<Line> byRuleVersion) {

    /// What moved. `opening.net + sales + bonuses + adjustments - reversed - withdrawn - redeemed -
    /// deducted - expired = closing.net`.
    ///
    /// @param ruleVersion null for the total, and for what belongs to no lot
    /// @param sales issued by sales
    /// @param bonuses issued by bonuses
    /// @param bonus the same by bonus
    /// @param adjustments issued by hand
    /// @param reversed taken back by returns
    /// @param withdrawn bonuses and adjustments that were taken back
    /// @param redeemed used for rewards, less what was undone
    /// @param deducted taken off by hand
    /// @param expired ended unused
    @Schema(name = "PointsMovement")
    record Line(
            @Nullable String ruleVersion,
            Position opening,
            long sales,
            long bonuses,
            Map<String, Long> bonus,
            long adjustments,
            long reversed,
            long withdrawn,
            long redeemed,
            long deducted,
            long expired,
            Position closing) {}

    static MovementReport of(
            LocalDate from, LocalDate to, Close close, String zone, List<Moved> moved) {
        var versions = new LinkedHashMap<@Nullable String, List<Moved>>();
        for (Moved each : moved) {
            versions.computeIfAbsent(each.ruleVersion(), _ -> new ArrayList<>()).add(each);
        }
        List<Line> lines =
                versions.entrySet().stream()
                        .map(each -> line(each.getKey(), each.getValue()))
                        .toList();
        return new MovementReport(
                from, to, close.known(), close.settled(), zone, line(null, moved), lines);
    }

    private static Line line(@Nullable String version, List<Moved> moved) {
        Amounts before = Amounts.NONE;
        Amounts within = Amounts.NONE;
        long adjustments = 0;
        var bonus = new TreeMap<String, Long>();
        for (Moved each : moved) {
            if (!each.within()) {
                before = before.plus(each.amounts());
                continue;
            }
            within = within.plus(each.amounts());
            long granted = each.amounts().granted();
            if (Objects.equals(each.bonus(), Grant.ADJUSTMENT)) {
                adjustments += granted;
            } else if (each.bonus() != null && granted != 0) {
                bonus.merge(each.bonus(), granted, Long::sum);
            }
        }
        return new Line(
                version,
                Position.of(before),
                within.earned(),
                within.granted() - adjustments,
                bonus,
                adjustments,
                within.reversed(),
                within.withdrawn(),
                within.redeemed(),
                within.deducted(),
                within.expired(),
                Position.of(before.plus(within)));
    }

    /// One row for each version, and the total as the last.
    String csv() {
        var csv =
                new StringBuilder(
                        "ruleVersion,opening,sales,bonuses,adjustments,reversed,withdrawn,redeemed,"
                                + "deducted,expired,closing\r\n");
        byRuleVersion.forEach(
                each -> append(csv, each.ruleVersion() == null ? "" : each.ruleVersion(), each));
        append(csv, "total", total);
        return csv.toString();
    }

    private static void append(StringBuilder csv, String name, Line line) {
        csv.append('"').append(name.replace("\"", "\"\"")).append('"');
        for (long points :
                new long[] {
                    line.opening().net(),
                    line.sales(),
                    line.bonuses(),
                    line.adjustments(),
                    line.reversed(),
                    line.withdrawn(),
                    line.redeemed(),
                    line.deducted(),
                    line.expired(),
                    line.closing().net()
                }) {
            csv.append(',').append(points);
        }
        csv.append("\r\n");
    }
}
