/** How many digits a printed figure has, without noughts in front: the more, the less it is repeated by chance. */
export const significantDigits = (text: string): number => text.replace(/\D/g, '').replace(/^0+/, '').length;
