using System.Runtime.CompilerServices;

namespace Nadir.Tests.Cli;

public sealed class HelpTests
{
    [Theory]
    [InlineData("")]
    [InlineData("demo")]
    [InlineData("train")]
    [InlineData("resume")]
    [InlineData("evaluate")]
    [InlineData("predict")]
    [InlineData("export")]
    [InlineData("data")]
    [InlineData("data look")]
    [InlineData("report")]
    [InlineData("plot")]
    [InlineData("plot curve")]
    [InlineData("plot implicit")]
    [InlineData("plot contour")]
    [InlineData("plot surface")]
    [InlineData("plot field")]
    [InlineData("plot loss")]
    [InlineData("plot activation")]
    [InlineData("plot regularizer")]
    [InlineData("plot schedule")]
    [InlineData("plot history")]
    [InlineData("plot file")]
    [InlineData("descend")]
    [InlineData("list")]
    [InlineData("describe")]
    public void Help_OfACommand_IsAsApproved(string command)
    {
        var run = CommandRun.Succeed([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal("", run.Error);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 100, line));
        Verify(run.Output, $"help{(command.Length == 0 ? "" : "-")}{command.Replace(' ', '-')}.txt");
    }

    [Theory]
    [InlineData("help", "--help")]
    [InlineData("help train", "train --help")]
    [InlineData("train --epochs 3 --help", "train --help")]
    public void Help_AskedInOtherWays_IsTheSame(string left, string right) =>
        Assert.Equal(CommandRun.Succeed(right.Split(' ')).Output, CommandRun.Succeed(left.Split(' ')).Output);

    [Fact]
    public void Nadir_WithoutArguments_PrintsItsHelp() => Assert.Equal(CommandRun.Succeed("--help").Output, CommandRun.Succeed().Output);

    [Fact]
    public void Version_Alone_IsPrinted() => Assert.Matches(@"^\d+\.\d+\.\d+\n$", CommandRun.Succeed("--version").Output);

    [Fact]
    public void Describe_Sgd_IsAsApproved() => Verify(CommandRun.Succeed("describe", "sgd").Output, "describe-sgd.txt");

    private static void Verify(string received, string name, [CallerFilePath] string caller = "") => Figures.Approval.Verify(received, name, caller);
}
