namespace Nadir.Tests.Tensors;

public sealed class ScopeTests
{
    [Fact]
    public void Tensor_UsedAfterItsScope_ThrowsWithTheAdvice()
    {
        Tensor x;
        using (Tensor.Scope())
            x = Tensor.Ones(new Shape(3)) * 2;

        Assert.Contains("Keep()", Assert.Throws<InvalidOperationException>(() => x + 1).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => x.Shape);
        Assert.Throws<InvalidOperationException>(() => x.ToArray<float>());
    }

    [Fact]
    public void Tensor_UsedInALaterScope_StillThrows()
    {
        Tensor x;
        using (Tensor.Scope())
            x = Tensor.Ones(new Shape(3));
        using (Tensor.Scope())
        {
            var other = Tensor.Zeros(new Shape(3));
            Assert.Throws<InvalidOperationException>(() => x + other);
        }
    }

    [Fact]
    public void Keep_SurvivesScopesThatReuseMemory()
    {
        Tensor kept, view;
        using (Tensor.Scope())
        {
            kept = (Tensor.Ones(new Shape(100)) * 7).Keep();
            view = (Tensor.Ones(new Shape(100)) * 5).Reshape(10, 10).Keep();
        }

        for (var i = 0; i < 10; i++)
        {
            using var scope = Tensor.Scope();
            _ = Tensor.Zeros(new Shape(100)) + i;
        }

        Assert.All(kept.ToArray<float>(), value => Assert.Equal(7, value));
        Assert.All(view.ToArray<float>(), value => Assert.Equal(5, value));
    }

    [Fact]
    public void Scopes_Nest_AndEndInReverseOrder()
    {
        var outer = Tensor.Scope();
        var inner = Tensor.Scope();

        Assert.Throws<InvalidOperationException>(outer.Dispose);
        inner.Dispose();
        outer.Dispose();
        outer.Dispose();
    }

    [Fact]
    public void Gradient_InsideAScope_FlowsToParametersOutside()
    {
        var weight = new Parameter("w", Tensor.From(new double[] { 3 }));
        using (Tensor.Scope())
        {
            (weight.Value * weight.Value).Sum().Backward();
            Assert.Equal(6, weight.Gradient!.ToDouble());
        }

        Assert.Throws<InvalidOperationException>(() => weight.Gradient!.ToDouble());
        weight.ClearGradient();
        Assert.Null(weight.Gradient);
    }

    [Fact]
    public void SteadyState_OfAScope_AllocatesNoBuffers()
    {
        var weight = Tensor.Uniform(new Shape(64, 64), new Philox(1, "w"));
        void Step()
        {
            using var scope = StepScope.Open(recycleShells: true);
            _ = weight.MatMul(weight).Tanh() + weight;
        }

        for (var i = 0; i < 50; i++)
            Step();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Step();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void EagerSteps_WithoutAScope_KeepMemoryFlat()
    {
        static void Steps(int count)
        {
            for (var i = 0; i < count; i++)
            {
                var x = Tensor.Uniform(new Shape(256, 256), new Philox((ulong)i, "x")).RequiresGradient();
                x.MatMul(x).Tanh().Sum().Backward();
            }
        }

        Steps(2000);
        var before = Environment.WorkingSet;
        Steps(10_000);
        var grown = Environment.WorkingSet - before;

        TestContext.Current.TestOutputHelper?.WriteLine($"resident memory grew by {grown / 1048576.0:0.0} MiB");
        Assert.True(grown < 64 << 20, $"resident memory grew by {grown >> 20} MiB over 10,000 steps");
    }
}
