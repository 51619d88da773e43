package maison.loyalty.offering;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import maison.loyalty.AccountStates;
import maison.loyalty.Codes;
import maison.loyalty.OfferProblems;
import maison.loyalty.Offers;
import maison.loyalty.Programmes;
import maison.loyalty.account.Account;
import maison.loyalty.account.LoyaltyCommand;
import maison.loyalty.account.LoyaltyEvent;
import maison.loyalty.account.LoyaltyRefusal;
import maison.loyalty.account.Standing;
import maison.loyalty.certificate.CertificateCode;
import maison.loyalty.offer.MemberCommand;
import maison.loyalty.offer.MemberCommand.End;
import maison.loyalty.offer.MemberCommand.Hold;
import maison.loyalty.offer.MemberEvent;
import maison.loyalty.offer.MemberEvent.RedemptionEnded;
import maison.loyalty.offer.Membership;
import maison.loyalty.offer.Offer;
import maison.loyalty.offer.OfferCommand;
import maison.loyalty.offer.OfferEvent;
import maison.loyalty.offer.OfferRefusal;
import maison.loyalty.offer.OfferRefusal.OfferUnknown;
import maison.loyalty.offer.OfferRefusal.RedemptionUnknown;
import maison.loyalty.offer.OfferRefusal.SaleReturned;
import maison.loyalty.offer.Redeem;
import maison.loyalty.offer.Taken;
import maison.loyalty.offer.Taken.How;
import maison.platform.eventstore.Act;
import maison.platform.eventstore.Acts;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/// Lets a member have an offer with a sale; the points it gives are a grant of their account, in
/// the same act.
@Singleton
class OfferRedeeming {

    private final AggregateRunner<OfferCommand, Offer, OfferEvent, OfferRefusal> offers;
    private final AggregateRunner<MemberCommand, Membership, MemberEvent, OfferRefusal> members;
    private final AggregateRunner<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> accounts;
    private final AccountStates states;
    private final Acts acts;
    private final Codes codes;
    private final Programmes programmes;
    private final Caller caller;
    private final Clock clock;
    private final MeterRegistry metrics;

    OfferRedeeming(
            AggregateRunner<OfferCommand, Offer, OfferEvent, OfferRefusal> offers,
            AggregateRunner<MemberCommand, Membership, MemberEvent, OfferRefusal> members,
            AggregateRunner<LoyaltyCommand, Account, LoyaltyEvent, LoyaltyRefusal> accounts,
            AccountStates states,
            Acts acts,
            Codes codes,
            Programmes programmes,
            Caller caller,
            Clock clock,
            MeterRegistry metrics) {
        this.offers = offers;
        this.members = members;
        this.accounts = accounts;
        this.states = states;
        this.acts = acts;
        this.codes = codes;
        this.programmes = programmes;
        this.caller = caller;
        this.clock = clock;
        this.metrics = metrics;
    }

    Instant now() {
        return clock.instant();
    }

    /// @throws ProblemException 404 for an unknown offer
    private Offer known(UUID offer) {
        Offer known = offers.load(offer).state();
        if (known.terms() == null) {
            throw new ProblemException(OfferProblems.of(new OfferUnknown()));
        }
        return known;
    }

    Response hold(UUID id, UUID redemption, RedeemRequest request) {
        Offer offer = known(id);
        UUID customer = request.customerId();
        Redeem asked = request.redeem(redemption, now());
        Standing standing = Standing.of(states.current(customer), asked.at());
        String code = request.code();
        CertificateCode own = code == null ? null : CertificateCode.read(code);
        var hold =
                new Hold(
                        id,
                        customer,
                        offer,
                        standing.tier().name(),
                        own == null ? null : codes.offerHash(own),
                        code != null && Offers.folded(code).equals(offer.facts().sharedCode()),
                        standing.rules().earning().zones().of(asked.store()),
                        asked);
        Outcome<Membership, MemberEvent, OfferRefusal> outcome =
                members.run(Offers.idOf(id, customer), hold, caller.call());
        return switch (outcome) {
            case Refused<Membership, MemberEvent, OfferRefusal>(var refusal) -> refused(refusal);
            case Done<Membership, MemberEvent, OfferRefusal> done ->
                    answer(id, customer, offer, done, redemption, 201);
        };
    }

    Response end(UUID id, UUID redemption, How how, EndRequest request) {
        Offer offer = known(id);
        UUID sale = request.saleId();
        if (how == How.COMMITTED && sale == null && offer.facts().benefit().multiplies()) {
            throw ProblemException.invalid("/saleId", "is required: its points are multiplied");
        }
        if (how == How.COMMITTED
                && sale != null
                && states.current(request.customerId()).isBack(sale)) {
            return refused(new SaleReturned());
        }
        var end =
                new End(
                        id,
                        request.customerId(),
                        offer,
                        redemption,
                        how,
                        request.saleId(),
                        request.reason(),
                        now());
        Response answer =
                acts.run(
                        caller.call(),
                        act -> ended(act, end),
                        reason -> refused((OfferRefusal) reason),
                        null);
        if (answer.getStatus() == 200 && !answer.getHeaders().containsKey("Idempotent-Replayed")) {
            metrics.counter(
                            "maison.loyalty.offers",
                            "what",
                            how.name().toLowerCase(java.util.Locale.ROOT))
                    .increment();
        }
        return answer;
    }

    private Response ended(Act act, End end) {
        UUID member = Offers.idOf(end.id(), end.customer());
        return switch (act.decide(members, member, end)) {
            case Refused<Membership, MemberEvent, OfferRefusal>(var refusal) -> refused(refusal);
            case Done<Membership, MemberEvent, OfferRefusal> done -> {
                for (MemberEvent each : done.events()) {
                    LoyaltyCommand gift = each instanceof RedemptionEnded it ? gift(it, end) : null;
                    if (gift != null) {
                        act.decide(accounts, end.customer(), gift);
                    }
                }
                yield answer(end.id(), end.customer(), end.offer(), done, end.redemption(), 200);
            }
        };
    }

    private @Nullable LoyaltyCommand gift(RedemptionEnded ended, End end) {
        return OfferGifts.of(ended, end.offer().facts(), programmes.current());
    }

    /// @throws ProblemException 404 for an unknown offer or redemption
    TakenView read(UUID id, UUID redemption, UUID customer) {
        Offer offer = known(id);
        Membership member = members.load(Offers.idOf(id, customer)).state();
        return view(id, customer, offer, member, redemption);
    }

    private Response answer(
            UUID id,
            UUID customer,
            Offer offer,
            Done<Membership, MemberEvent, OfferRefusal> done,
            UUID redemption,
            int created) {
        var response =
                Response.status(done.repeated() ? 200 : created)
                        .entity(view(id, customer, offer, done.state(), redemption));
        return (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                .build();
    }

    private TakenView view(
            UUID id, UUID customer, Offer offer, Membership member, UUID redemption) {
        Taken taken = member.redemption(redemption);
        if (taken == null) {
            throw new ProblemException(OfferProblems.of(new RedemptionUnknown()));
        }
        return TakenView.of(id, customer, offer.facts(), taken, now());
    }

    private Response refused(OfferRefusal refusal) {
        String code = OfferProblems.codeOf(refusal);
        metrics.counter("maison.loyalty.offers.refused", "reason", code).increment();
        return OfferProblems.of(refusal).toResponse();
    }
}
