package maison.customer.clienteling.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import maison.customer.clienteling.task.TaskCommand.Cancel;
import maison.customer.clienteling.task.TaskCommand.Escalate;
import maison.customer.clienteling.task.TaskCommand.Finish;
import maison.customer.clienteling.task.TaskCommand.Make;
import maison.customer.clienteling.task.TaskCommand.Reassign;
import maison.customer.clienteling.task.TaskCommand.Snooze;
import maison.customer.clienteling.task.TaskEvent.TaskCancelled;
import maison.customer.clienteling.task.TaskEvent.TaskDone;
import maison.customer.clienteling.task.TaskEvent.TaskEscalated;
import maison.customer.clienteling.task.TaskEvent.TaskMade;
import maison.customer.clienteling.task.TaskEvent.TaskReassigned;
import maison.customer.clienteling.task.TaskEvent.TaskSnoozed;
import maison.customer.clienteling.task.TaskRefusal.Closed;
import maison.customer.clienteling.task.TaskRefusal.NotLater;
import maison.customer.clienteling.task.TaskRefusal.TaskIdTaken;
import maison.customer.clienteling.task.TaskRefusal.TaskUnknown;
import maison.platform.testing.DeciderScenario;
import org.junit.jupiter.api.Test;

class TaskDeciderTest {

    private static final UUID ID = new UUID(1, 1);
    private static final UUID CUSTOMER = new UUID(1, 2);
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final LocalDate DUE = LocalDate.parse("2026-03-08");
    private static final LocalDate LATE = DUE.plusDays(2);
    private static final TaskMade MADE =
            new TaskMade(ID, CUSTOMER, null, "riyadh", "anna", DUE, LATE, null, AT);
    private static final TaskEscalated ESCALATED = new TaskEscalated(ID, CUSTOMER, AT);
    private static final TaskDone DONE = new TaskDone(ID, CUSTOMER, "reached", null, "anna", AT);

    private final DeciderScenario<TaskCommand, Task, TaskEvent, TaskRefusal> tasks =
            DeciderScenario.of(new TaskDecider());

    private static Snooze snooze(LocalDate until) {
        return new Snooze(until, "anna", AT);
    }

    @Test
    void is_made_once() {
        var make = new Make(ID, CUSTOMER, null, "riyadh", "anna", DUE, LATE, null, AT);
        tasks.given().when(make).then(MADE);
        tasks.given(MADE).when(make).thenRefused(new TaskIdTaken());
        tasks.given(MADE, DONE).when(make).thenRefused(new TaskIdTaken());
        tasks.given().when(snooze(LATE)).thenRefused(new TaskUnknown());
    }

    @Test
    void is_put_off_and_the_manager_waits_as_long_again() {
        tasks.given(MADE)
                .when(snooze(DUE.plusDays(7)))
                .then(new TaskSnoozed(ID, CUSTOMER, DUE.plusDays(7), DUE.plusDays(9), "anna", AT));
        tasks.given(MADE).when(snooze(DUE)).thenNothing();
        tasks.given(MADE).when(snooze(DUE.minusDays(1))).thenRefused(new NotLater(DUE));
    }

    @Test
    void is_the_managers_once_nobody_did_it_in_time() {
        tasks.given(MADE).when(new Escalate(LATE.minusDays(1), AT)).thenNothing();
        tasks.given(MADE).when(new Escalate(LATE, AT)).then(ESCALATED);
        tasks.given(MADE, ESCALATED).when(new Escalate(LATE, AT)).thenNothing();
        var snoozed = new TaskSnoozed(ID, CUSTOMER, LATE, LATE.plusDays(2), "anna", AT);
        tasks.given(MADE, ESCALATED, snoozed)
                .when(new Escalate(LATE.plusDays(2), AT))
                .then(ESCALATED);
    }

    @Test
    void is_handed_on() {
        tasks.given(MADE).when(new Reassign("riyadh", "anna", "mona", AT)).thenNothing();
        tasks.given(MADE)
                .when(new Reassign("riyadh", null, "mona", AT))
                .then(new TaskReassigned(ID, CUSTOMER, "riyadh", null, "mona", AT));
    }

    @Test
    void is_closed_for_good() {
        tasks.given(MADE).when(new Finish("reached", null, "anna", AT)).then(DONE);
        tasks.given(MADE, DONE).when(new Finish("reached", null, "anna", AT)).thenNothing();
        tasks.given(MADE, DONE)
                .when(new Finish("no-answer", null, "anna", AT))
                .thenRefused(new Closed());
        tasks.given(MADE, DONE).when(new Cancel("x", "anna", AT)).thenRefused(new Closed());
        tasks.given(MADE)
                .when(new Cancel("x", "anna", AT))
                .then(new TaskCancelled(ID, CUSTOMER, "x", "anna", AT));
        tasks.given(MADE, DONE).when(snooze(LATE)).thenRefused(new Closed());
        tasks.given(MADE, DONE).when(new Escalate(LATE, AT)).thenRefused(new Closed());
    }
}
