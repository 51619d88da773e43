package maison.purchase.instalments.layaway;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Quantity;
import maison.purchase.sales.sale.Register;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.Tender;
import org.jspecify.annotations.Nullable;

/// What a layaway can be asked to do.
public sealed interface LayawayCommand {

    /// Keep goods for a client.
    ///
    /// @param policy the terms now; a repeat is judged by those that were agreed
    record LayAway(Offer offer, LayawayPolicy policy) implements LayawayCommand {}

    /// What a client and a store agree on.
    ///
    /// @param zone the store's IANA zone, in which days are counted
    /// @param amounts the sum of the lines
    /// @param taxInclusive whether prices hold the tax; null for not
    /// @param approvalId a manager's leave for the prices
    /// @param deposit null if nothing is paid at once
    record Offer(
            UUID customerId,
            Counter counter,
            Instant occurredAt,
            String zone,
            Amounts amounts,
            List<SaleLine> lines,
            @Nullable Boolean taxInclusive,
            @Nullable UUID approvalId,
            @Nullable Payment deposit,
            Schedule schedule) {

        public Offer {
            lines = List.copyOf(lines);
        }
    }

    /// Where goods were laid away.
    record Counter(String storeId, String terminalId, @Nullable String associateId) {}

    /// The client pays a part.
    record Pay(Payment payment) implements LayawayCommand {}

    /// Hand goods over and make a sale of them; what is not covered is paid in the same act.
    ///
    /// @param saleId the sale's id, chosen by the client
    /// @param zone the handing store's
    /// @param lines how much of which; empty for all that is left
    /// @param tenders for what is not covered; empty if nothing is
    record PickUp(
            UUID saleId,
            Register register,
            Instant occurredAt,
            String zone,
            Map<String, Quantity> lines,
            List<Tender> tenders)
            implements LayawayCommand {

        public PickUp {
            lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
            tenders = List.copyOf(tenders);
        }
    }

    /// End it; the terms say what is given back.
    ///
    /// @param reason a code
    /// @param creditId for store credit that the refund may become
    /// @param approvalId a manager's leave for the refund
    /// @param asCredit whether all that would go back otherwise is to become store credit
    record Cancel(
            Instant occurredAt,
            Cause cause,
            String reason,
            UUID creditId,
            @Nullable UUID approvalId,
            boolean asCredit)
            implements LayawayCommand {

        /// An end after which money goes back as it was paid.
        public Cancel(
                Instant occurredAt,
                Cause cause,
                String reason,
                UUID creditId,
                @Nullable UUID approvalId) {
            this(occurredAt, cause, reason, creditId, approvalId, false);
        }

        /// The id for store credit that the end of a layaway gives: one for each, so that it cannot
        /// be given twice.
        public static UUID creditOf(UUID layawayId) {
            return UUID.nameUUIDFromBytes(
                    ("credit of layaway " + layawayId).getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Tell that an instalment is due, if it is and was not told.
    record TellDue(int number, Instant at) implements LayawayCommand {}
}
