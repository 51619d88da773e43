/// Where customers are on their way, since when and why.
package maison.customer.lifecycle.journeys;
