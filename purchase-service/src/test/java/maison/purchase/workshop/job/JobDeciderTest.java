package maison.purchase.workshop.job;

import static maison.purchase.workshop.job.Bench.BENCH;
import static maison.purchase.workshop.job.Bench.COUNTER;
import static maison.purchase.workshop.job.Bench.SAFE;
import static maison.purchase.workshop.job.Bench.SEEN;
import static maison.purchase.workshop.job.Bench.card;
import static maison.purchase.workshop.job.Bench.cash;
import static maison.purchase.workshop.job.Bench.charge;
import static maison.purchase.workshop.job.Bench.intake;
import static maison.purchase.workshop.job.Bench.paying;
import static maison.purchase.workshop.job.Bench.piece;
import static maison.purchase.workshop.job.Bench.stamp;
import static maison.purchase.workshop.job.Bench.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import maison.purchase.sales.sale.Tender;
import maison.purchase.workshop.job.Identity.Document;
import maison.purchase.workshop.job.JobCommand.MakeReady;
import maison.purchase.workshop.job.JobCommand.TakeIn;
import maison.purchase.workshop.job.JobCommand.TakeStep;
import maison.purchase.workshop.job.JobEvent.Appraised;
import maison.purchase.workshop.job.JobEvent.Cancelled;
import maison.purchase.workshop.job.JobEvent.ClientNotified;
import maison.purchase.workshop.job.JobEvent.EstimateAnswered;
import maison.purchase.workshop.job.JobEvent.EstimateOffered;
import maison.purchase.workshop.job.JobEvent.HandedOver;
import maison.purchase.workshop.job.JobEvent.IncidentKind;
import maison.purchase.workshop.job.JobEvent.IncidentRecorded;
import maison.purchase.workshop.job.JobEvent.Means;
import maison.purchase.workshop.job.JobEvent.Ordered;
import maison.purchase.workshop.job.JobEvent.PickedUp;
import maison.purchase.workshop.job.JobEvent.PiecesArrived;
import maison.purchase.workshop.job.JobEvent.TaskAdded;
import maison.purchase.workshop.job.JobEvent.TaskDone;
import maison.purchase.workshop.job.JobEvent.Valuation;
import maison.purchase.workshop.job.JobRefusal.AnotherAmount;
import maison.purchase.workshop.job.JobRefusal.BeforeIntake;
import maison.purchase.workshop.job.JobRefusal.BeforeLastHandOver;
import maison.purchase.workshop.job.JobRefusal.BeyondApproved;
import maison.purchase.workshop.job.JobRefusal.CheckoutMissing;
import maison.purchase.workshop.job.JobRefusal.ClientOnlyAtPickUp;
import maison.purchase.workshop.job.JobRefusal.EstimateSuperseded;
import maison.purchase.workshop.job.JobRefusal.EstimateUnknown;
import maison.purchase.workshop.job.JobRefusal.HandedToGiver;
import maison.purchase.workshop.job.JobRefusal.JobIdReused;
import maison.purchase.workshop.job.JobRefusal.JobUnknown;
import maison.purchase.workshop.job.JobRefusal.NoPieces;
import maison.purchase.workshop.job.JobRefusal.NotAppraised;
import maison.purchase.workshop.job.JobRefusal.NotApproved;
import maison.purchase.workshop.job.JobRefusal.NotAtTheDoor;
import maison.purchase.workshop.job.JobRefusal.NotPaid;
import maison.purchase.workshop.job.JobRefusal.NotTheHolder;
import maison.purchase.workshop.job.JobRefusal.NothingOwed;
import maison.purchase.workshop.job.JobRefusal.OverPaid;
import maison.purchase.workshop.job.JobRefusal.PieceElsewhere;
import maison.purchase.workshop.job.JobRefusal.PieceIsLost;
import maison.purchase.workshop.job.JobRefusal.PieceKnown;
import maison.purchase.workshop.job.JobRefusal.PieceNotLost;
import maison.purchase.workshop.job.JobRefusal.PieceUnknown;
import maison.purchase.workshop.job.JobRefusal.StepIdReused;
import maison.purchase.workshop.job.JobRefusal.TaskIsDone;
import maison.purchase.workshop.job.JobRefusal.TaskUnknown;
import maison.purchase.workshop.job.JobRefusal.TasksOpen;
import maison.purchase.workshop.job.JobRefusal.WrongStage;
import maison.purchase.workshop.job.JobRefusal.WrongTicket;
import maison.purchase.workshop.job.JobRefusal.WrongType;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class JobDeciderTest {

    private final Bench bench = Bench.repair();

    @Test
    void a_job_is_taken_in_once() {
        assertThat(bench.accepted(new TakeIn(intake(JobType.REPAIR, false, "1", "2")))).isEmpty();
        assertThat(bench.refused(new TakeIn(intake(JobType.CUSTOM, false))))
                .isEqualTo(new JobIdReused());
        assertThat(new Bench().refused(bench.cancel())).isEqualTo(new JobUnknown());
    }

    @Test
    void a_step_is_taken_once_and_not_before_the_intake() {
        var step = bench.handOver(COUNTER, SAFE, "1");
        bench.accepted(step);
        assertThat(bench.accepted(step)).isEmpty();
        Stamp used = step.facts().stamp();
        assertThat(
                        bench.refused(
                                new TakeStep(
                                        new HandedOver(used, List.of("2"), COUNTER, SAFE, SEEN))))
                .isEqualTo(new StepIdReused(used.stepId()));
        var early = new Stamp(UUID.randomUUID(), null, "dubai-mall", Instant.EPOCH);
        assertThat(bench.refused(new MakeReady(early, List.of())))
                .isEqualTo(new BeforeIntake(Bench.START));
    }

    @Test
    void only_the_holder_hands_a_piece_over() {
        bench.accepted(bench.handOver(COUNTER, SAFE, "1"));
        assertThat(bench.refused(bench.handOver(COUNTER, BENCH, "1")))
                .isEqualTo(new NotTheHolder("1", SAFE));
        assertThat(bench.refused(bench.handOver(COUNTER, BENCH, "2", "1")))
                .isEqualTo(new NotTheHolder("1", SAFE));
        bench.accepted(bench.handOver(COUNTER, BENCH, "2"));
        assertThat(bench.refused(bench.handOver(SAFE, BENCH, "3")))
                .isEqualTo(new PieceUnknown("3"));
    }

    @Test
    void a_hand_over_has_two_ends_and_neither_is_the_client() {
        assertThat(bench.refused(bench.handOver(COUNTER, COUNTER, "1")))
                .isEqualTo(new HandedToGiver());
        assertThat(bench.refused(bench.handOver(COUNTER, Holder.CLIENT, "1")))
                .isEqualTo(new ClientOnlyAtPickUp());
        assertThat(bench.refused(bench.handOver(Holder.CLIENT, COUNTER, "1")))
                .isEqualTo(new ClientOnlyAtPickUp());
        assertThat(bench.refused(bench.handOver(COUNTER, SAFE))).isEqualTo(new NoPieces());
    }

    @Test
    void the_chain_goes_forward_in_time() {
        bench.accepted(new TakeStep(new HandedOver(stamp(90), List.of("1"), COUNTER, SAFE, SEEN)));
        assertThat(
                        bench.refused(
                                new TakeStep(
                                        new HandedOver(
                                                stamp(80), List.of("1"), SAFE, BENCH, SEEN))))
                .isEqualTo(new BeforeLastHandOver("1", stamp(90).occurredAt()));
    }

    @Test
    void a_lost_piece_stays_where_it_was_until_it_is_found() {
        var lost =
                (IncidentRecorded)
                        bench.accepted(bench.incident(IncidentKind.LOST, "1")).getFirst();
        assertThat(lost.declaredValue()).isEqualTo(usd("4000.00"));
        assertThat(bench.refused(bench.handOver(COUNTER, SAFE, "1")))
                .isEqualTo(new PieceIsLost("1"));
        assertThat(bench.refused(bench.incident(IncidentKind.DAMAGED, "1")))
                .isEqualTo(new PieceIsLost("1"));
        bench.accepted(bench.incident(IncidentKind.FOUND, "1"));
        assertThat(bench.refused(bench.incident(IncidentKind.FOUND, "1")))
                .isEqualTo(new PieceNotLost("1"));
        bench.accepted(bench.handOver(COUNTER, SAFE, "1"));
    }

    @Test
    void the_client_answers_the_newest_estimate_and_its_very_amount() {
        var first = offer("100.00");
        assertThat(bench.refused(answer(UUID.randomUUID(), "100.00", true)))
                .isEqualTo(new EstimateUnknown());
        assertThat(bench.refused(answer(first, "99.00", true)))
                .isEqualTo(new AnotherAmount(usd("100.00")));
        var second = offer("150.00");
        assertThat(bench.refused(answer(first, "100.00", true)))
                .isEqualTo(new EstimateSuperseded(second));
        bench.accepted(answer(second, "150.00", false));
        assertThat(bench.refused(bench.ready())).isEqualTo(new NotApproved());
        bench.accepted(answer(second, "150.00", true));
        bench.accepted(answer(second, "150.00", false));
        assertThat(bench.taken().approved()).isNull();
    }

    @Test
    void no_more_is_charged_than_was_approved_without_a_new_approval() {
        bench.approve("100.00");
        assertThat(bench.refused(bench.ready(charge("100.01"))))
                .isEqualTo(new BeyondApproved(usd("100.00")));
        offer("120.00");
        assertThat(bench.refused(bench.ready(charge("120.00"))))
                .isEqualTo(new BeyondApproved(usd("100.00")));
        bench.approve("120.00");
        bench.accepted(bench.ready(charge("120.00")));
        assertThat(bench.taken().owed()).isEqualTo(usd("120.00"));
    }

    @Test
    void work_that_costs_waits_for_approval_and_readiness_for_all_work() {
        Stamp look = bench.stamp();
        Stamp work = bench.stamp();
        bench.accepted(new TakeStep(new TaskAdded(look, "Look at it", null, false)));
        bench.accepted(new TakeStep(new TaskAdded(work, "Open the band", null, true)));
        bench.accepted(new TakeStep(new TaskDone(bench.stamp(), look.stepId())));
        assertThat(bench.refused(new TakeStep(new TaskDone(bench.stamp(), work.stepId()))))
                .isEqualTo(new NotApproved());
        bench.approve("100.00");
        assertThat(bench.refused(bench.ready())).isEqualTo(new TasksOpen(1));
        bench.accepted(new TakeStep(new TaskDone(bench.stamp(), work.stepId())));
        assertThat(bench.refused(new TakeStep(new TaskDone(bench.stamp(), work.stepId()))))
                .isEqualTo(new TaskIsDone(work.stepId()));
        UUID none = UUID.randomUUID();
        assertThat(bench.refused(new TakeStep(new TaskDone(bench.stamp(), none))))
                .isEqualTo(new TaskUnknown(none));
        bench.accepted(bench.ready());
    }

    @Test
    void a_piece_at_the_bench_is_not_ready() {
        bench.approve("100.00");
        bench.accepted(bench.handOver(COUNTER, BENCH, "1"));
        assertThat(bench.refused(bench.ready())).isEqualTo(new PieceElsewhere("1", BENCH));
        bench.accepted(bench.handOver(BENCH, SAFE, "1"));
        bench.accepted(bench.ready());
        assertThat(bench.refused(bench.pickUp(COUNTER, paying(cash("100.00")))))
                .isEqualTo(new NotTheHolder("1", SAFE));
        assertThat(bench.refused(bench.pickUp(SAFE, paying(cash("100.00")))))
                .isEqualTo(new NotAtTheDoor(SAFE));
    }

    @Test
    void a_pick_up_needs_the_right_ticket_or_a_document_and_everything_paid() {
        bench.approve("100.00");
        bench.pay(card("30.00"));
        assertThat(bench.refused(bench.pickUp(COUNTER, paying(cash("70.00")))))
                .isEqualTo(new WrongStage(Stage.APPROVED));
        bench.accepted(bench.ready());
        bench.accepted(new TakeStep(new ClientNotified(bench.stamp(), Means.MESSAGE)));
        assertThat(
                        bench.refused(
                                bench.pickUp(
                                        COUNTER,
                                        new Identity(Document.PASSPORT, "C-2"),
                                        paying(cash("70.00")))))
                .isEqualTo(new WrongTicket());
        assertThat(bench.refused(bench.pickUp(COUNTER, null)))
                .isEqualTo(new CheckoutMissing(usd("70.00")));
        assertThat(bench.refused(bench.pickUp(COUNTER, paying(cash("69.99")))))
                .isEqualTo(new NotPaid(usd("70.00")));
        assertThat(bench.refused(bench.pickUp(COUNTER, paying(card("70.01")))))
                .isEqualTo(new OverPaid(usd("70.00")));

        var command =
                bench.pickUp(COUNTER, new Identity(Document.PASSPORT, null), paying(cash("80.00")));
        PickedUp picked = bench.picked(command);
        assertThat(picked.settlement())
                .isEqualTo(new Settlement(usd("100.00"), usd("30.00"), usd("10.00"), List.of()));
        assertThat(picked.pieceIds()).containsExactly("1", "2");
        assertThat(bench.accepted(command)).isEmpty();
        assertThat(bench.refused(bench.pickUp(COUNTER, paying(cash("80.00")))))
                .isEqualTo(new WrongStage(Stage.PICKED_UP));
    }

    @Test
    void the_sale_has_the_charges_and_the_deposit_as_one_tender() {
        bench.approve("100.00");
        bench.pay(card("30.00"));
        bench.pay(cash("20.00"));
        bench.accepted(bench.ready());
        PickedUp picked = bench.picked(bench.pickUp(COUNTER, paying(cash("50.00"))));
        UUID jobId = UUID.randomUUID();

        var sale = Settling.saleOf(jobId, bench.taken(), picked).orElseThrow();
        assertThat(sale.customerId()).isEqualTo(Bench.CUSTOMER);
        assertThat(sale.amounts().total()).isEqualTo(usd("100.00"));
        assertThat(sale.lines()).hasSize(1);
        assertThat(sale.lines().getFirst().item().sku()).isEqualTo("RING-RESIZE");
        assertThat(sale.tenders())
                .containsExactly(
                        new Tender(Tender.Kind.DEPOSIT, usd("50.00"), null, jobId.toString()),
                        cash("50.00"));
    }

    @Test
    void who_only_asks_for_a_price_gets_the_deposit_back_and_pays_nothing() {
        Bench asking = Bench.with(intake(JobType.REPAIR, true, "1"));
        asking.pay(card("30.00"), cash("10.00"));
        asking.accepted(asking.ready());
        assertThat(asking.refused(asking.pickUp(COUNTER, paying()))).isEqualTo(new NothingOwed());
        PickedUp picked = asking.picked(asking.pickUp(COUNTER, null));
        assertThat(picked.settlement().refunds()).containsExactly(cash("10.00"), card("30.00"));
        assertThat(Settling.saleOf(UUID.randomUUID(), asking.taken(), picked)).isEmpty();
    }

    @Test
    void a_deposit_above_the_charges_goes_back_from_the_last_tender_on() {
        bench.approve("100.00");
        bench.pay(card("60.00"));
        bench.pay(cash("30.00"));
        bench.accepted(bench.ready(charge("50.00")));
        PickedUp picked = bench.picked(bench.pickUp(COUNTER, paying()));
        assertThat(picked.settlement().deposit()).isEqualTo(usd("50.00"));
        assertThat(picked.settlement().refunds()).containsExactly(cash("30.00"), card("10.00"));
    }

    @Test
    void a_job_given_up_refunds_everything_and_its_pieces_are_picked_up_without_a_sale() {
        bench.approve("100.00");
        bench.pay(card("60.00"));
        bench.accepted(bench.handOver(COUNTER, BENCH, "1"));
        var cancel = bench.cancel();
        var cancelled = (Cancelled) bench.accepted(cancel).getFirst();
        assertThat(cancelled.refunds()).containsExactly(card("60.00"));
        assertThat(bench.accepted(cancel)).isEmpty();
        assertThat(bench.refused(bench.cancel())).isEqualTo(new WrongStage(Stage.CANCELLED));

        bench.accepted(bench.handOver(BENCH, COUNTER, "1"));
        PickedUp picked = bench.picked(bench.pickUp(COUNTER, null));
        assertThat(picked.settlement().refunds()).isEmpty();
        assertThat(bench.taken().stage()).isEqualTo(Stage.RETURNED);
    }

    @Test
    void a_job_whose_only_piece_is_lost_after_it_was_given_up_can_still_end() {
        Bench one = Bench.with(intake(JobType.REPAIR, false, "1"));
        one.pay(cash("60.00"));
        one.accepted(one.cancel());
        one.accepted(one.incident(IncidentKind.LOST, "1"));
        assertThat(one.refused(one.pickUp(COUNTER, null))).isEqualTo(new NoPieces());
        var again = (Cancelled) one.accepted(one.cancel()).getFirst();
        assertThat(again.refunds()).isEmpty();
        assertThat(one.taken().stage()).isEqualTo(Stage.RETURNED);
    }

    @Test
    void what_is_ordered_has_its_chain_begin_at_the_supplier() {
        Bench order = Bench.with(intake(JobType.SPECIAL_ORDER, false));
        Holder supplier = new Holder(Holder.Kind.SUPPLIER, "supplier-12");
        assertThat(bench.refused(new TakeStep(new Ordered(bench.stamp(), "s", null))))
                .isEqualTo(new WrongType(JobType.REPAIR));
        order.accepted(new TakeStep(new Ordered(order.stamp(), "supplier-12", null)));
        order.approve("100.00");
        assertThat(order.refused(order.ready())).isEqualTo(new NoPieces());
        order.accepted(
                new TakeStep(
                        new PiecesArrived(
                                order.stamp(), List.of(piece("9")), supplier, SAFE, SEEN)));
        assertThat(
                        order.refused(
                                new TakeStep(
                                        new PiecesArrived(
                                                order.stamp(),
                                                List.of(piece("9")),
                                                supplier,
                                                SAFE,
                                                SEEN))))
                .isEqualTo(new PieceKnown("9"));
        order.accepted(order.ready());
        assertThat(Transfer.chainOf(order.taken()).getFirst().giver()).isEqualTo(supplier);
    }

    @Test
    void an_appraisal_is_ready_when_it_has_a_result() {
        Bench appraisal = Bench.with(intake(JobType.APPRAISAL, false, "1"));
        appraisal.approve("80.00");
        assertThat(appraisal.refused(appraisal.ready())).isEqualTo(new NotAppraised());
        assertThat(appraisal.refused(new TakeStep(result(appraisal.stamp(), "7"))))
                .isEqualTo(new PieceUnknown("7"));
        assertThat(bench.refused(new TakeStep(result(bench.stamp(), "1"))))
                .isEqualTo(new WrongType(JobType.REPAIR));
        appraisal.accepted(new TakeStep(result(appraisal.stamp(), "1")));
        appraisal.accepted(appraisal.ready());
    }

    @Test
    void a_new_estimate_for_a_ready_job_puts_it_back_to_work() {
        bench.approve("100.00");
        bench.accepted(bench.ready());
        offer("130.00");
        assertThat(bench.taken().stage()).isEqualTo(Stage.ESTIMATED);
        assertThat(bench.refused(bench.pickUp(COUNTER, paying(cash("100.00")))))
                .isEqualTo(new WrongStage(Stage.ESTIMATED));
    }

    private static Appraised result(Stamp stamp, String pieceId) {
        return new Appraised(
                stamp,
                List.of(new Valuation(pieceId, "18k white gold", usd("5200.00"))),
                "replacement-value",
                "appraiser-2",
                LocalDate.parse("2028-03-16"),
                usd("5200.00"));
    }

    private UUID offer(String net) {
        Stamp stamp = bench.stamp();
        var lines = List.of(charge(net));
        bench.accepted(
                new TakeStep(
                        new EstimateOffered(stamp, lines, Charge.sum(lines, CurrencyUnit.USD))));
        return stamp.stepId();
    }

    private TakeStep answer(UUID estimate, String total, boolean approved) {
        return new TakeStep(
                new EstimateAnswered(
                        bench.stamp(), estimate, approved, Means.IN_PERSON, usd(total)));
    }
}
