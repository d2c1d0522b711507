defmodule Shop.OrderController do
  use Shop, :controller
  @doc ~S"""
  text #{no} """
  @moduledoc """
  one #{"two #{:three}"} four
  """
  def create(conn, %{"order" => params} = all) when is_map(params) and not is_nil(all) do
    with {:ok, order} <- Orders.create(params), true <- order.n in 1..10//2 do
      conn |> put_status(:created) |> render("show.json", order: order)
    else
      {:error, _} -> conn |> put_status(409) |> json(%{error: 'no #{1}', "k#{2}": ~w(a b)a})
    end
  end
  defp f(x), do: &(&1 + x) |> then(& &1.(?a)) ; @spec f(integer) :: (-> any)
  quote do: unquote(~r/[\/]+/iu) <> <<0xFF::size(8), "é"::utf8>> ~> :"a b" -- [1 | t]
end
