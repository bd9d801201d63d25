/** A product on its card in the showcase. */
export interface ShownProduct {
  productId: string;
  title: string;
  unit: string;
  priceRupiah: number | null;
  /** Address of a square thumbnail. */
  photo: string | null;
  vendorName: string;
  districtName: string | null;
  state: string;
  /** Share of channel-days that the sales files cover, 0 to 1. */
  coverage: number;
}
