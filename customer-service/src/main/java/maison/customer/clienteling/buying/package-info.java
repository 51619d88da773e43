/// What customers bought and kept of which metal, stone or cloth, as the topic of sales tells it.
package maison.customer.clienteling.buying;
