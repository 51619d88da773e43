package maison.customer.clienteling.notes;

import maison.customer.SealedJson;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;

/// What a note says, in the clear. It lives as long as a request and is never stored or logged.
public record NoteWords(String text) {

    private static final String FIELD = "note";

    /// The words as ciphertext.
    public Sealed seal(SubjectKey key) {
        return SealedJson.seal(key, FIELD, this);
    }

    /// What the ciphertext says.
    public static NoteWords open(SubjectKey key, Sealed words) {
        return SealedJson.open(key, FIELD, words, NoteWords.class);
    }

    @Override
    public String toString() {
        return "NoteWords[…]";
    }
}
