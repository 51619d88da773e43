package maison.purchase.instalments.layaways;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;

/// An instalment that is awaited.
///
/// @param missing what is not paid of it
/// @param overdue whether its day is over in the store
/// @param told whether the house told that it is due
@Schema(
        name = "LayawayDueItem",
        requiredProperties = {
            "layawayId",
            "customerId",
            "number",
            "dueOn",
            "amount",
            "missing",
            "overdue",
            "told"
        })
public record DueItem(
        UUID layawayId,
        UUID customerId,
        int number,
        LocalDate dueOn,
        Money amount,
        Money missing,
        boolean overdue,
        boolean told) {}
