package maison.loyalty.finance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Points at the end of a day.
///
/// @param pending earned, not yet usable
/// @param held set aside for rewards that are being taken
/// @param outstanding all that members have: `pending + active + held`
/// @param debt what members owe
/// @param net `outstanding - debt`
@Schema(name = "PointsPosition")
record Position(long pending, long active, long held, long outstanding, long debt, long net) {

    static Position of(Amounts amounts) {
        return new Position(
                amounts.pending(),
                amounts.active(),
                amounts.held(),
                amounts.outstanding(),
                amounts.debt(),
                amounts.net());
    }
}
