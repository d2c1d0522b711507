class OrdersController < ApplicationController
  before_action :find, only: %i[show update]
  def create
    @order = Order.new(params.require(:order).permit(*%w[a b #{c}]))
    return render json: { error: "no #{@order.errors.map { |e| "#{e}" }}" }, status: :conflict unless @order.save
    redirect_to @order, status: 302
    text = [<<~ONE, <<-'TWO'].join
      one #{<<~INNER}
        inner
      INNER
    ONE
      two #{no}
      TWO
    x = y /2 if a ?b :c
    puts %q(a (b) c), %r{/x}i, :"sym#{1}", ?a, `ls`
  end
end
=begin
block
=end
[404, { "a" => 1 }, []]
foo *args, &blk
foo -1
__END__
rest
