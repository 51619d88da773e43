package maison.customer.photo;

import maison.customer.photo.PhotoEvent.PhotoAdded;

/// What a decision needs to know about a photo.
public sealed interface Photo {

    record Unknown() implements Photo {}

    record There(PhotoAdded added) implements Photo {}

    record Gone() implements Photo {}
}
