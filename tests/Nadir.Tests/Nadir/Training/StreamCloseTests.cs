using Nadir.Tests.Data.Pipeline;
using static Nadir.Tests.Training.FitEdgeTests;

namespace Nadir.Tests.Training;

/// <summary>A stream is closed however the training that opened it ends.</summary>
public sealed class StreamCloseTests
{
    [Fact]
    public void Fit_AFirstBatchThatIsRefused_ClosesTheStream()
    {
        var source = new CountedSource(3);
        var bad = Dataset.From(_ => source).Map(_ => new Samples(Tensor.From(new[,] { { float.NaN } }), Tensor.From(new[,] { { 1f } })));

        Assert.Throws<DataException>(() => Line().Fit(bad, 1));
        Assert.Equal((1, 1), (source.Opened, source.Closed));
    }

    [Fact]
    public void Fit_AValidationThatCannotBePrepared_OpensNoStream()
    {
        var source = new CountedSource(3);
        var good = Dataset.From(_ => source).Map(_ => LineData());
        var model = Line();
        model.Preparation = new StandardScaler();
        model.Preparation.Fit(LineData());

        Assert.ThrowsAny<ArgumentException>(() => model.Fit(good, new FitOptions { Validation = new Samples(Tensor.Zeros(new Shape(2, 5)), Tensor.Zeros(new Shape(2, 1))) }));
        Assert.Equal(source.Opened, source.Closed);
    }

    [Fact]
    public void Map_SeveralWorkers_CloseTheirSourceOnlyWhenTheWorkIsDone()
    {
        var (isClosed, usedClosed) = (false, 0);
        var set = Dataset.From(_ => Numbers()).Map(
            number =>
            {
                Thread.Sleep(number == 0 ? 0 : 30);
                if (Volatile.Read(ref isClosed))
                    Interlocked.Increment(ref usedClosed);
                return number;
            },
            workers: 2);
        Assert.Equal(0, set.Take(1).Single());

        Assert.True(isClosed);
        Assert.Equal(0, usedClosed);

        IEnumerable<int> Numbers()
        {
            try
            {
                for (var i = 0; i < 10; i++)
                    yield return i;
            }
            finally
            {
                Volatile.Write(ref isClosed, true);
            }
        }
    }
}
