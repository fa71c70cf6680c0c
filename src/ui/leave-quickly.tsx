type LeaveQuicklyProps = {
  /** A neutral page of somebody else's, that says nothing of us. */
  href: string
}

/** For a person who may be watched. A plain link without JavaScript; with it, the page is also taken out of "back". */
export const LeaveQuickly = ({ href }: LeaveQuicklyProps) => (
  <a class="trellis-leave" href={href} rel="nofollow noreferrer" data-leave-quickly="">
    Leave quickly
  </a>
)
