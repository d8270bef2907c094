namespace Nadir.Tests.Reference;

/// <summary>Outside of training, where the slope is the mean one.</summary>
internal sealed class RReluAdapter() : Adapter("activations/torch_rrelu_eval")
{
    public override void Run(GoldenCase golden)
    {
        var x = golden.Tensor("x");
        var model = new Sequential(new RRelu(golden.Number("lower"), golden.Number("upper"))) { ElementType = x.ElementType };
        model.Build(x.Shape[1..]);
        x.RequiresGradient();
        var y = model.Forward(x);
        golden.Expect("y", y);
        golden.Expect("dy", Gradients.Of(y.Sum(), [x])[0]);
    }
}
