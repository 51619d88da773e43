package maison.appointment;

import java.util.List;
import maison.appointment.calendar.Slot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The shape of a refused wish for a time, for the API document.
@Schema(
        name = "SlotProblem",
        description = "Why the time cannot be had, as in RFC 9457, and what can be had instead",
        examples =
                """
                {"type": "/problems/slot-taken", "title": "Slot taken", "status": 409,
                 "detail": "The staff is taken by another appointment then.",
                 "alternatives": [{"start": "2026-03-04T10:00:00Z", "end": "2026-03-04T11:00:00Z",
                                   "staffIds": ["nadia"], "roomIds": ["salon"]}]}
                """)
public record SlotProblem(
        String type, String title, int status, String detail, List<Slot> alternatives) {}
