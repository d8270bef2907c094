namespace Nadir.Tests.Reference;

internal sealed class HardSwishAdapter() : ElementwiseAdapter("activations/torch_hardswish")
{
    protected override Activation Function(GoldenCase golden) => Activations.HardSwish();

    /// <summary>At 3 PyTorch has 1 in whole registers and 1.5 in what is left over: the two one-sided slopes.</summary>
    protected override bool IsEither(double x, double got, double wanted) => x == 3 && got is 1 or 1.5 && wanted is 1 or 1.5;
}
