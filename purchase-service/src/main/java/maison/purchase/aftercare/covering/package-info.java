/// Use case: warranties are registered by hand, extended and claimed.
package maison.purchase.aftercare.covering;
