namespace Nadir.Tests.Reference;

internal sealed class ZeroOneAdapter() : Adapter("losses/textbook_zero_one")
{
    public override void Run(GoldenCase golden)
    {
        var form = golden.Text("kind") == "labels" ? ZeroOneForm.Labels : ZeroOneForm.Margin;
        foreach (var (name, reduction) in new[] { ("none", Reduction.None), ("mean", Reduction.Mean), ("sum", Reduction.Sum) })
        {
            var loss = Losses.ZeroOne(form, reduction: reduction, perRow: false);
            golden.Expect(name, loss.Compute(golden.Tensor("target"), golden.Tensor("input").To(ElementType.Float64)));
        }
    }
}
