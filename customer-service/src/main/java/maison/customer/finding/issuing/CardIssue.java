package maison.customer.finding.issuing;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.finding.CardRecords;
import maison.customer.finding.CounterProblems;
import maison.customer.finding.card.BlockReason;
import maison.customer.finding.card.CardCommand.Block;
import maison.customer.finding.card.CardCommand.Issue;
import maison.customer.finding.card.CardNumber;
import maison.customer.finding.card.CardRefusal;
import maison.customer.finding.cards.CardList;
import maison.customer.finding.cards.CardList.Card;
import maison.customer.finding.cards.CardTokens;
import maison.customer.finding.issuing.CardResource.CardView;
import maison.customer.identity.person.Complaint;
import maison.customer.identity.profile.CustomerKeys;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ProblemException;
import org.jspecify.annotations.Nullable;

/// Issues and blocks cards by their numbers, which no rule can read.
@Singleton
final class CardIssue {

    private final CardRecords records;
    private final CardList cards;
    private final CustomerKeys keys;
    private final Clock clock;

    CardIssue(CardRecords records, CardList cards, CustomerKeys keys, Clock clock) {
        this.records = records;
        this.cards = cards;
        this.keys = keys;
        this.clock = clock;
    }

    List<CardView> of(UUID customer) {
        var key = keys.of(customer);
        return cards.of(customer).stream()
                .map(card -> view(CardTokens.open(key, card.number()), card))
                .toList();
    }

    Response issue(UUID customer, String written, @Nullable String replaces, Call call) {
        var number = number(written, "/number");
        var key = keys.of(customer);
        var before = cards.find(number);
        if (before.isPresent()) {
            return again(customer, number, replaces, before.get());
        }
        UUID replaced = replaces == null ? null : replacedId(customer, replaces);
        var command =
                new Issue(
                        customer,
                        UUID.randomUUID(),
                        CardTokens.seal(key, number),
                        replaced,
                        clock.instant());
        return switch (records.run(customer, command, call)) {
            case Done(_, _, _, _) -> answer(201, number);
            // Another request may have been faster with the same card for the same customer.
            case Refused(CardRefusal.NumberTaken taken) ->
                    cards.find(number)
                            .map(card -> again(customer, number, replaces, card))
                            .orElseGet(() -> CounterProblems.problemOf(taken).toResponse());
            case Refused(var refusal) -> CounterProblems.problemOf(refusal).toResponse();
        };
    }

    Response block(UUID customer, String written, BlockReason reason, Call call) {
        var number = number(written, "/number");
        keys.of(customer);
        var card = ownCard(customer, number);
        if (card.isEmpty()) {
            return CounterProblems.problemOf(new CardRefusal.CardUnknown()).toResponse();
        }
        var command = new Block(customer, card.get().cardId(), reason, clock.instant());
        return switch (records.run(customer, command, call)) {
            case Done(_, _, _, _) -> answer(200, number);
            case Refused(var refusal) -> CounterProblems.problemOf(refusal).toResponse();
        };
    }

    private Response again(UUID customer, CardNumber number, @Nullable String replaces, Card card) {
        if (!card.customerId().equals(customer)) {
            return CounterProblems.problemOf(new CardRefusal.NumberTaken()).toResponse();
        }
        if (replaces != null && isStillGood(customer, number(replaces, "/replaces"))) {
            return CounterProblems.issuedWithoutReplacing().toResponse();
        }
        return Response.ok(view(number, card)).header("Idempotent-Replayed", "true").build();
    }

    // Whoever is told "replaced" takes the old card for blocked.
    private boolean isStillGood(UUID customer, CardNumber number) {
        return ownCard(customer, number).filter(Card::good).isPresent();
    }

    private UUID replacedId(UUID customer, String written) {
        return ownCard(customer, number(written, "/replaces"))
                .map(Card::cardId)
                .orElseThrow(() ->
                        new ProblemException(
                                CounterProblems.problemOf(new CardRefusal.CardUnknown())));
    }

    private Optional<Card> ownCard(UUID customer, CardNumber number) {
        return cards.find(number).filter(card -> card.customerId().equals(customer));
    }

    private Response answer(int status, CardNumber number) {
        var card = cards.find(number).orElseThrow();
        return Response.status(status).entity(view(number, card)).build();
    }

    private static CardNumber number(String written, String pointer) {
        return CardNumber.of(written)
                .orElseThrow(() ->
                        new ProblemException(
                                CustomerProblems.invalid(
                                        List.of(
                                                new Complaint(
                                                        pointer,
                                                        "must be twelve digits with a right check"
                                                                + " digit")))));
    }

    private static CardView view(CardNumber number, Card card) {
        return new CardView(
                number.digits(),
                number.qrText(),
                card.good() ? "good" : "blocked",
                card.issuedAt(),
                card.blockedAt(),
                card.reason());
    }
}
