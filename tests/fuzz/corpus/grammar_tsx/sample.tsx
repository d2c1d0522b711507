export const Row = <T,>({ code }: Props<T>) => <tr key={code}><td>{code === 404 ? "gone" : `x${code}`}</td></tr>
const f = (x: string): x is "a" => <></> as any
export default function Page() {
  return <Table<Item> rows={[1, 2]} {...rest}>a &lt; b <A.B c:d="e" /></Table>
}
