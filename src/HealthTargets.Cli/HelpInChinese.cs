using System.CommandLine;

namespace HealthTargets.Cli;

/// <summary>The help texts in Chinese. They are written in English where commands are made.</summary>
internal static class HelpInChinese
{
    private static readonly Dictionary<string, string> Descriptions = new(StringComparer.Ordinal)
    {
        ["Evaluates health plans against observations, and explains each verdict."] =
            "按上报数据评价卫生健康计划，并说明每个结论的依据。",
        ["Gives a verdict for every target of the plans."] = "给出计划中每个目标的结论。",
        ["Says what was read, computed and compared for a verdict."] = "说明得出结论所读、所算、所比的数。",
        ["Reads plans and says what is wrong with them."] = "读入计划并指出其中的错误。",
        ["Runs the tests that stand in plans, and in *.plantest.json files beside them."] =
            "运行计划中以及同目录*.plantest.json文件中的测试。",
        ["Says what of a plan means something else, and which verdicts change."] =
            "说明计划中哪些内容的含义变了，哪些结论随之改变。",
        ["Says what several published methods would say of each target."] = "用多种公布的方法评价每个目标并对照。",
        ["Lists the published methods of assessment, or prints one."] = "列出公布的评价方法，或显示其中一种。",
        ["Runs workflow files (the JSON format of RulesEngine) on JSON."] =
            "对JSON数据运行工作流文件（RulesEngine的JSON格式）。",
        ["Prints the JSON Schema of plan files or of their tests, for editors."] =
            "显示计划文件或其测试文件的JSON Schema，供编辑器使用。",
        ["Writes a plan with remarks to start from."] = "写出一份带说明的计划，作为起点。",
        ["Checks, tests and, with --as-of, evaluates plans whenever a file changes."] =
            "文件一有变动就检查、测试计划；有--as-of时还进行评价。",
        ["Prints a script that lets a shell complete what you type."] = "显示使终端自动补全命令的脚本。",

        ["Plan files (*.plan.json)."] = "计划文件（*.plan.json）。",
        ["Files of observations (CSV, or JSON Lines)."] = "数据文件（CSV或JSON Lines）。",
        ["Files of organisation units (CSV, or JSON Lines)."] = "机构单位文件（CSV或JSON Lines）。",
        ["The day as of which targets are judged, such as 2021-12-31; the day itself has elapsed."] =
            "评价的截止日，如2021-12-31；当日视为已过。",
        ["Evaluates as of this day, too, such as 2021-12-31."] = "同时按此截止日评价，如2021-12-31。",
        ["Leaves out what was recorded later, such as 2021-12-31T16:00:00Z."] =
            "不计此后才登记的数据，如2021-12-31T16:00:00Z。",
        ["The language of sentences and messages."] = "语句和提示所用的语言。",
        ["The form of the results."] = "结果的形式。",
        ["For CSV: verdicts, composites, compositeParts, scorecards or league."] =
            "用于CSV：verdicts、composites、compositeParts、scorecards或league。",
        ["Ends with code 1 if a verdict has one of these statuses, such as missed or offTrack."] =
            "有结论为所列状态之一（如missed或offTrack）时以代码1结束。",
        ["Evaluates nothing if any row of data is bad."] = "只要有一行数据有误就不评价。",
        ["Writes the results there."] = "把结果写入该文件。",
        ["The target."] = "目标。",
        ["Only this target."] = "只看这个目标。",
        ["The unit; without it every unit for which the target holds."] = "单位；不写则为目标适用的所有单位。",
        ["The period of the target; without it every period."] = "目标的期间；不写则为所有期间。",
        ["The form of the explanation."] = "说明的形式。",
        ["The form of the comparison."] = "对照的形式。",
        ["The form of the report."] = "报告的形式。",
        ["Ends with code 2 if there are warnings."] = "有警告时以代码2结束。",
        ["Warnings and notes that are left out, by their codes, such as HT6001."] =
            "不显示的警告和提示，写代码，如HT6001。",
        ["Mends what has one safe remedy in the plans named, and says what was changed."] =
            "改正所列计划中只有一种稳妥改法的错误，并说明改动。",
        ["With --fix: shows the changes and writes nothing."] = "与--fix合用：只显示改动，不写文件。",
        ["Runs the tests whose names contain this text, whatever the case of letters."] =
            "只运行名称含有此文字的测试，不分大小写。",
        ["Runs the tests that expect something of this target."] = "只运行涉及这个目标的测试。",
        ["Writes the outcomes as JUnit XML to this file, for servers of continuous integration."] =
            "把结果以JUnit XML写入该文件，供持续集成服务器使用。",
        ["Says which targets, bounds, bands, grades, absences, overrides and vetoes no test touches."] =
            "说明哪些目标、目标值、档次、等级、缺失、例外和一票否决没有测试涉及。",
        ["Changes the plan in one thing after the other and says which change no test would notice."] =
            "逐项改动计划，说明哪些改动没有测试能发现。",
        ["The form in which --coverage and --mutate are written."] = "--coverage和--mutate的输出形式。",
        ["The plan as it was."] = "原来的计划。",
        ["The plan as it is."] = "现在的计划。",
        ["The day as of which targets are judged; with it the verdicts are compared too."] =
            "评价的截止日；写明则同时比较结论。",
        ["The methods; without them all published ones that can judge the target as it is."] =
            "评价方法；不写则为所有可直接评价该目标的公布方法。",
        ["Prints the file that defines this method; without it all are listed."] =
            "显示定义该方法的文件；不写则列出全部。",
        ["The language of titles."] = "标题所用的语言。",
        ["Workflow files (JSON)."] = "工作流文件（JSON）。",
        ["JSON files that the rules read, as input1, input2 and so on, or NAME=FILE."] =
            "规则所读的JSON文件，依次为input1、input2等，或写作名称=文件。",
        ["Runs only this workflow."] = "只运行这个工作流。",
        ["Runs nothing: says what is wrong with the rules for inputs like these."] =
            "不运行，只指出规则对此类输入有何错误。",
        ["Of which files: plan (the default) or plantest."] = "哪种文件：plan（默认）或plantest。",
        ["The version of JSON Schema: 2020-12 (the default) or 07."] = "JSON Schema的版本：2020-12（默认）或07。",
        ["One of bash, zsh, fish, pwsh."] = "bash、zsh、fish、pwsh之一。",
        ["The file to write; a name without an ending gets .plan.json."] = "要写的文件；没有扩展名的，加上.plan.json。",
        ["The plan's identifier; by default the file's name."] = "计划的标识，默认为文件名。",
        ["The unit whose plan it is."] = "计划所属的单位。",
        ["The period, such as 2026 or 2026-Q1."] = "期间，如2026或2026-Q1。",
        ["Writes units and data that fit the plan, too."] = "同时写出与计划相配的单位和数据。",
        ["The language of names and remarks."] = "名称和说明所用的语言。",
        ["Show help and usage information"] = "显示帮助和用法",
        ["Show version information"] = "显示版本",
    };

    private static readonly (string English, string Chinese)[] Words =
    [
        ("Description:", "说明："),
        ("Usage:", "用法："),
        ("Arguments:", "参数："),
        ("Options:", "选项："),
        ("Commands:", "命令："),
        ("(REQUIRED)", "（必填）"),
        ("[default: ", "[默认："),
        ("[command]", "[命令]"),
        ("[options]", "[选项]"),
    ];

    /// <summary>Puts Chinese descriptions into a command, its arguments, its options and its commands.</summary>
    public static void Translate(Command command)
    {
        foreach (Symbol symbol in command.Arguments.Cast<Symbol>().Concat(command.Options).Append(command))
        {
            symbol.Description = Of(symbol.Description);
        }

        foreach (Command below in command.Subcommands)
        {
            Translate(below);
        }
    }

    /// <summary>Gets the Chinese of a description, or the text itself if it is not known.</summary>
    public static string Of(string? description) => description is null
        ? string.Empty
        : Descriptions.GetValueOrDefault(description, description);

    /// <summary>Replaces the words that help puts around descriptions.</summary>
    public static string Headed(string help) => Words.Aggregate(
        help, (text, word) => text.Replace(word.English, word.Chinese, StringComparison.Ordinal));
}
