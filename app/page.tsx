export default function Page() {
  return <p>Stet</p>;
}
