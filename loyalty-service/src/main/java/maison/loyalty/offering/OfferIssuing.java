package maison.loyalty.offering;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import maison.loyalty.Codes;
import maison.loyalty.Offers;
import maison.loyalty.certificate.CertificateCode;
import maison.loyalty.offer.MemberCommand;
import maison.loyalty.offer.MemberCommand.Issue;
import maison.loyalty.offer.MemberEvent;
import maison.loyalty.offer.Membership;
import maison.loyalty.offer.OfferRefusal;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.security.Caller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Issues an offer to members, many at a time: their decisions are stored together.
@Singleton
class OfferIssuing {

    private final AggregateRunner<MemberCommand, Membership, MemberEvent, OfferRefusal> members;
    private final Codes codes;
    private final Jdbi jdbi;
    private final Caller caller;

    OfferIssuing(
            AggregateRunner<MemberCommand, Membership, MemberEvent, OfferRefusal> members,
            Codes codes,
            Jdbi jdbi,
            Caller caller) {
        this.members = members;
        this.codes = codes;
        this.jdbi = jdbi;
        this.caller = caller;
    }

    /// To whom an offer was issued, and their code.
    ///
    /// @param issued false for who had it before
    /// @param code absent where they have none of their own
    @Schema(name = "IssuedOffer")
    record Issued(UUID customerId, boolean issued, @Nullable String code) {}

    /// Issues it to each once.
    List<Issued> issue(UUID offer, List<UUID> to, IssueRequest request, Instant now) {
        Call call = caller.call();
        var customers = new LinkedHashSet<>(to);
        var stages =
                new ArrayList<CompletionStage<Outcome<Membership, MemberEvent, OfferRefusal>>>();
        for (UUID customer : customers) {
            UUID id = Offers.idOf(offer, customer);
            String hash = request.withCodes() ? codes.offerHash(codes.ofOffer(id)) : null;
            var issue = new Issue(offer, customer, request.from(), request.until(), hash, now);
            stages.add(members.runNew(id, issue, call));
        }
        var issued = new ArrayList<Issued>();
        int place = 0;
        for (UUID customer : customers) {
            Outcome<Membership, MemberEvent, OfferRefusal> outcome =
                    stages.get(place++).toCompletableFuture().join();
            if (!(outcome instanceof Done<Membership, MemberEvent, OfferRefusal> done)) {
                throw new IllegalStateException("Issuing is never refused: " + outcome);
            }
            issued.add(new Issued(customer, !done.repeated(), code(offer, customer, done.state())));
        }
        return issued;
    }

    private @Nullable String code(UUID offer, UUID customer, Membership member) {
        String hash = member.issued() == null ? null : member.issued().codeHash();
        return hash == null ? null : code(offer, customer, hash);
    }

    /// Null if it was issued under another key.
    private @Nullable String code(UUID offer, UUID customer, String hash) {
        CertificateCode code = codes.ofOffer(Offers.idOf(offer, customer));
        return codes.offerHash(code).equals(hash) ? code.grouped() : null;
    }

    /// Everybody to whom an offer was issued, with their codes, as lines of CSV in the order of
    /// their ids.
    void export(UUID offer, java.util.function.Consumer<String> lines) {
        lines.accept("customerId,code");
        jdbi.useTransaction(handle -> {
            try (var rows =
                    handle
                            .createQuery(
                                    "select customer_id, code_hash from offer_codes where"
                                            + " offer_id = :offer order by customer_id")
                            .bind("offer", offer)
                            .setFetchSize(1_000)
                            .map((row, _) -> {
                                UUID customer = row.getObject("customer_id", UUID.class);
                                String hash = row.getString("code_hash");
                                String code = hash == null ? null : code(offer, customer, hash);
                                return customer + "," + (code == null ? "" : code);
                            })
                            .stream()) {
                rows.forEach(lines);
            }
        });
    }
}
