type Props = { caption: string; head: string[]; rows: string[][] }

/** What a chart shows, for who does not see it. */
export function ChartTable({ caption, head, rows }: Props) {
  const [first, ...others] = head
  return (
    // Not the table itself: one cannot be made smaller than what stands in it, and would lengthen the page.
    <div className="sr-only">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...values]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, never reordered
                <td key={index}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
