namespace Nadir.Tests.Tensors;

/// <summary>What a scope uses again, and what it must not, because somebody may still hold it.</summary>
public sealed class RecyclingTests
{
    [Fact]
    public void Gradient_HeldPastItsScope_IsNotTheNextScopesGradient()
    {
        var weight = new Parameter("w", Tensor.From(new double[] { 3, 4 }));
        var held = new List<Tensor>();
        for (var step = 0; step < 4; step++)
        {
            using var scope = Tensor.Scope();
            weight.ClearGradient();
            (weight.Value * weight.Value).Sum().Backward();
            Assert.Equal([6, 8], weight.Gradient!.ToArray<double>());
            Assert.All(held, old => Assert.Throws<InvalidOperationException>(() => old.Shape));
            held.Add(weight.Gradient!);
            held.AddRange(Gradients.Of(weight.Value.Square().Sum(), [weight.Value]));
        }

        Assert.Equal(8, held.Distinct().Count());
    }

    [Fact]
    public void Forward_TensorsHeldPastTheirScope_StayEnded()
    {
        var weight = new Parameter("w", Tensor.From(new double[] { 3 }));
        var held = new List<Tensor>();
        for (var step = 0; step < 4; step++)
        {
            using var scope = Tensor.Scope();
            weight.ClearGradient();
            var y = weight.Value * 2;
            var loss = y.Tanh().Sum();
            loss.Backward();
            Assert.All(held, old => Assert.Throws<InvalidOperationException>(() => old.ToDouble()));
            held.AddRange([y, loss]);
        }
    }

    [Fact]
    public void Gradient_KeptFromAPass_SurvivesScopesThatDoTheSame()
    {
        var weight = new Parameter("w", Tensor.From(new double[] { 3 }));
        Tensor? kept = null;
        for (var step = 0; step < 4; step++)
        {
            using var scope = Tensor.Scope();
            weight.ClearGradient();
            (weight.Value * (step + 1)).Sum().Backward();
            kept ??= weight.Gradient!.Keep();
        }

        Assert.Equal(1, kept!.ToDouble());
    }

    [Fact]
    public void SecondOrder_InScopesThatReuseTheTape_IsTheSameEachTime()
    {
        var x = Tensor.From(new double[] { 0.3, -1.2 }).RequiresGradient();
        for (var step = 0; step < 5; step++)
        {
            using var scope = Tensor.Scope();
            var first = Gradients.Of(x.Tanh().Sum(), [x], createGraph: true)[0];
            _ = first * first;
            var second = Gradients.Of(first.Sum(), [x])[0].ToArray<double>();
            for (var i = 0; i < 2; i++)
            {
                var tanh = Math.Tanh(x[i]);
                Assert.Equal(-2 * tanh * (1 - (tanh * tanh)), second[i], 1e-12);
            }
        }
    }

    [Fact]
    public void Scopes_OfChangingWork_GiveEachTensorItsOwnMemory()
    {
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            using var scope = Tensor.Scope();
            var made = new List<(Tensor Tensor, int Value)>();
            for (var i = random.Next(1, 90); i > 0; i--)
            {
                var type = random.Next(2) == 0 ? ElementType.Float32 : ElementType.Float64;
                made.Add((Tensor.Full(new Shape(random.Next(0, 200)), i, type), i));
            }

            foreach (var (tensor, value) in made)
                Assert.All(tensor.ToArray<double>(), element => Assert.Equal(value, element));
        }
    }

    [Fact]
    public void NestedScopes_InALoop_AllocateNothing()
    {
        var x = Tensor.Ones(new Shape(40));
        void Step()
        {
            using var outer = StepScope.Open(recycleShells: true);
            var y = x + x;
            using (StepScope.Open(recycleShells: true))
                _ = y * y;
            _ = y + x;
        }

        for (var i = 0; i < 100; i++)
            Step();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Step();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void OwnLoop_AfterWarmUp_AllocatesOnlyWhatItsUserMayHold()
    {
        var weight = new Parameter("w", Tensor.Uniform(new Shape(8, 8), new Philox(1, "w")));
        var x = Tensor.Ones(new Shape(10, 8));
        void Step()
        {
            using var scope = Tensor.Scope();
            weight.ClearGradient();
            x.MatMul(weight).Tanh().Mean().Backward();
        }

        for (var i = 0; i < 200; i++)
            Step();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Step();

        // Three tensors of the forward pass and one gradient, of at most 128 bytes each; no buffers, no tape.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 1, 4 * 128);
    }

    [Fact]
    public void Backward_OverATapeOfTwoThreads_WalksEachThreadsPartAfterWhatUsesIt()
    {
        var x = Tensor.From(new double[] { 2 }).RequiresGradient();
        var y = x;
        for (var i = 0; i < 1000; i++)
            y = y * 1.0;
        Tensor? z = null;
        var thread = new Thread(() => z = (y * y) + y);
        thread.Start();
        thread.Join();
        z!.Sum().Backward();

        Assert.Equal(5, x.Gradient!.ToDouble());
    }
}
