using System.Text.RegularExpressions;
using Nadir.Cli;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Cli;

public sealed partial class LiveProgressTests
{
    [Theory]
    [InlineData(40, 30)]
    [InlineData(80, 24)]
    [InlineData(200, 60)]
    [InlineData(80, 8)]
    public void Train_InATerminal_DrawsWithinItsWidthAndLeavesItClean(int width, int height)
    {
        using var folder = new ScratchFolder();
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] arguments = ["train", "--data", "digits:train=400,test=20", "--model", "seedCnn", "--epochs", "3", "--batch", "8", "--validation-split", "0.1", "--out", folder["a"]];

        Assert.Equal(0, NadirCommand.Run(arguments, new DrawnTerminal(output, error, width, height)));

        var drawn = error.ToString();
        Assert.DoesNotContain('\u001b', output.ToString());
        Assert.Contains("━", drawn, StringComparison.Ordinal);
        Assert.Equal(height >= 20, drawn.Contains('┤', StringComparison.Ordinal));
        Assert.All(Sequence().Replace(drawn, "").Split('\n', '\r'), line => Assert.True(line.Length < width, line));
        Assert.Contains("3/3", Sequence().Replace(drawn, ""), StringComparison.Ordinal);
        Assert.EndsWith("\u001b[J\u001b[?25h", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void Observe_StepsOfAnUnknownNumber_TellsTheStepWithoutAnEnd()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var progress = new LiveProgress(new DrawnTerminal(output, error, 80, 30), new TrainingPlan(null!, null!, null!));
        progress.Observe(new RunEvent(RunEventKind.Step) { Epoch = 2, Epochs = 4, Step = 7, Loss = 0.5, LearningRate = 0.1 });

        var drawn = Sequence().Replace(error.ToString(), "");
        Assert.Contains("epoch 2/4", drawn, StringComparison.Ordinal);
        Assert.Contains("25 %", drawn, StringComparison.Ordinal);
        Assert.Contains("step 7 ", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", drawn, StringComparison.Ordinal);
    }

    [GeneratedRegex("\u001b\\[[?0-9;]*[A-Za-z]")]
    private static partial Regex Sequence();

    private sealed class DrawnTerminal(TextWriter output, TextWriter error, int width, int height) : Terminal(output, error)
    {
        public override bool IsInteractive => true;

        public override int Width => width;

        public override int Height => height;
    }
}
