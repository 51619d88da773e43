package maison.customer.photo;

import maison.customer.photo.Photo.Gone;
import maison.customer.photo.Photo.There;
import maison.customer.photo.Photo.Unknown;
import maison.customer.photo.PhotoCommand.Add;
import maison.customer.photo.PhotoCommand.Remove;
import maison.customer.photo.PhotoEvent.PhotoAdded;
import maison.customer.photo.PhotoEvent.PhotoRemoved;
import maison.customer.photo.PhotoRefusal.PhotoIdTaken;
import maison.customer.photo.PhotoRefusal.PhotoUnknown;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of photos: added once, never changed, removed for good.
public final class PhotoDecider implements Decider<PhotoCommand, Photo, PhotoEvent, PhotoRefusal> {

    @Override
    public Photo initial() {
        return new Unknown();
    }

    @Override
    public Decision<PhotoEvent, PhotoRefusal> decide(PhotoCommand command, Photo photo) {
        return switch (photo) {
            case Unknown() ->
                    switch (command) {
                        case Add(
                                        var customer,
                                        var id,
                                        var about,
                                        var content,
                                        var type,
                                        var bytes,
                                        var words,
                                        var at) ->
                                Decision.accept(
                                        new PhotoAdded(
                                                customer, id, about, content, type, bytes, words,
                                                at));
                        case Remove _ -> Decision.refuse(new PhotoUnknown());
                    };
            case There(var added) ->
                    switch (command) {
                        case Add _ -> Decision.refuse(new PhotoIdTaken());
                        case Remove(var at) ->
                                Decision.accept(
                                        new PhotoRemoved(
                                                added.customerId(),
                                                added.photoId(),
                                                added.contentId(),
                                                at));
                    };
            case Gone() ->
                    switch (command) {
                        case Add _ -> Decision.refuse(new PhotoIdTaken());
                        case Remove _ -> Decision.alreadyDone();
                    };
        };
    }

    @Override
    public Photo evolve(Photo photo, PhotoEvent event) {
        return switch (event) {
            case PhotoAdded added -> new There(added);
            case PhotoRemoved _ -> new Gone();
        };
    }
}
