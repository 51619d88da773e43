package maison.customer.photo;

import java.time.Instant;
import java.util.UUID;
import maison.customer.photo.PhotoCommand.Add;
import maison.customer.photo.PhotoCommand.Remove;
import maison.customer.photo.PhotoEvent.PhotoAdded;
import maison.customer.photo.PhotoEvent.PhotoRemoved;
import maison.customer.photo.PhotoRefusal.PhotoIdTaken;
import maison.customer.photo.PhotoRefusal.PhotoUnknown;
import maison.platform.sealing.Sealed;
import maison.platform.testing.DeciderScenario;
import org.junit.jupiter.api.Test;

class PhotoDeciderTest {

    private static final UUID ID = new UUID(1, 1);
    private static final UUID PHOTO = new UUID(1, 2);
    private static final UUID CONTENT = new UUID(1, 3);
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Sealed WORDS = new Sealed("AQID");
    private static final Attachment ABOUT = new Attachment(Attachment.Kind.CUSTOMER, null);
    private static final Add ADD = new Add(ID, PHOTO, ABOUT, CONTENT, "image/png", 9, WORDS, AT);
    private static final PhotoAdded ADDED =
            new PhotoAdded(ID, PHOTO, ABOUT, CONTENT, "image/png", 9, WORDS, AT);
    private static final PhotoRemoved REMOVED = new PhotoRemoved(ID, PHOTO, CONTENT, AT);

    private final DeciderScenario<PhotoCommand, Photo, PhotoEvent, PhotoRefusal> photos =
            DeciderScenario.of(new PhotoDecider());

    @Test
    void is_added_once_and_removed_for_good() {
        photos.given().when(ADD).then(ADDED);
        photos.given(ADDED).when(ADD).thenRefused(new PhotoIdTaken());
        photos.given(ADDED).when(new Remove(AT)).then(REMOVED);
        photos.given(ADDED, REMOVED).when(new Remove(AT)).thenNothing();
        photos.given(ADDED, REMOVED).when(ADD).thenRefused(new PhotoIdTaken());
        photos.given().when(new Remove(AT)).thenRefused(new PhotoUnknown());
    }
}
