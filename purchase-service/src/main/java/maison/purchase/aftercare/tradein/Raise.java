package maison.purchase.aftercare.tradein;

import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Leave to offer more than the policy does.
///
/// @param rule the offer that is raised
/// @param credit what is offered instead
/// @param reason a code, such as `loyal-client`
/// @param authoriserId the member of staff who answers for it
/// @param approvalId a manager's leave for what the caller may not do alone
public record Raise(
        String rule, Money credit, String reason, String authoriserId, @Nullable UUID approvalId) {}
