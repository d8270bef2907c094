namespace Nadir.Tests.Tensors;

/// <summary>Who may see a tensor's memory, and until when.</summary>
public sealed class LifetimeTests
{
    [Fact]
    public void Keep_BeforeBackward_LeavesTheGradientsAsTheyAre()
    {
        var weight = new Parameter("w", Tensor.From(new double[] { 3 }));
        Tensor hidden;
        using (Tensor.Scope())
        {
            hidden = (weight.Value * 2).Keep();
            hidden.Square().Sum().Backward();

            Assert.Equal(24, weight.Gradient!.ToDouble());    // d(2w)²/dw = 8w
        }

        Assert.Equal(6, hidden.ToDouble());
        Assert.False(hidden.NeedsGradient);
    }

    [Fact]
    public void Views_OfAParameter_DoNotMoveWithIt()
    {
        var weight = new Parameter("w", Tensor.From(new double[] { 1, 2 }));
        var (detached, reshaped, part) = (weight.Value.Detach(), weight.Value.Reshape(2, 1), weight.Value[..1]);
        weight.Assign(Tensor.From(new double[] { 5, 6 }));

        Assert.Equal([1, 2], detached.ToArray<double>());
        Assert.Equal([1, 2], reshaped.ToArray<double>());
        Assert.Equal([1], part.ToArray<double>());
        Assert.Equal([5, 6], weight.Value.ToArray<double>());
    }

    [Fact]
    public void Views_OnAnotherThread_DoNotShareMemoryThatItsScopeRecycles()
    {
        Tensor? view = null;
        using (Tensor.Scope())
        {
            var x = Tensor.Full(new Shape(100), 7);
            RunOnItsOwnThread(() => view = x.Reshape(10, 10));
        }

        using (Tensor.Scope())
        {
            _ = Tensor.Full(new Shape(100), 1);
            Assert.All(view!.ToArray<float>(), value => Assert.Equal(7, value));
        }
    }

    [Fact]
    public void Scope_LeftByAnException_IsOver()
    {
        Tensor? inside = null;
        Assert.Throws<ShapeException>(() =>
        {
            using var scope = Tensor.Scope();
            inside = Tensor.Ones(new Shape(3));
            _ = inside + Tensor.Ones(new Shape(4));
        });

        Assert.Throws<InvalidOperationException>(() => inside!.Count);
        var outside = Tensor.Ones(new Shape(3));
        using (Tensor.Scope())
            _ = Tensor.Zeros(new Shape(3));

        Assert.Equal(3, outside.Sum().ToDouble());
    }

    [Fact]
    public void Pause_DisposedTwice_RecordsAgainAsBefore()
    {
        var x = Tensor.Ones(new Shape(2)).RequiresGradient();
        var pause = Gradients.Off();
        pause.Dispose();
        pause.Dispose();

        Assert.True((x * 2).NeedsGradient);
    }

    private static void RunOnItsOwnThread(Action work)
    {
        var thread = new Thread(() => work());
        thread.Start();
        thread.Join();
    }
}
