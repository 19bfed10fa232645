# Completion of healthtargets for fish. Save as ~/.config/fish/completions/healthtargets.fish
function __healthtargets_complete
    set -l typed (commandline -cp)
    healthtargets completion fish --line "$typed" 2>/dev/null
end
complete -c healthtargets -a '(__healthtargets_complete)'
